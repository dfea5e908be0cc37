package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.amplify.model.ListAppsRequest;

/** Amplify. */
final class AmplifyTypes {
    private static final GenericType APP = GenericType.regional("amplify:apps", ListAppsRequest.class, "apps")
            .id("appId", IdStyle.unique("d"))
            .name("name", "web", "portal")
            .arn("appArn", "apps/{id}")
            .tags("tags")
            .created("createTime")
            .part("updateTime", Item::changedAt)
            .part("defaultDomain", item -> item.id() + ".amplifyapp.com")
            .part("environmentVariables", item -> Map.of("API_TOKEN", Ids.hex(item)))
            .with("platform", "WEB", "WEB_COMPUTE")
            .with("enableBasicAuth", false)
            .with("buildSpec", "version: 1")
            .pages(0, 100, 10)
            .build();

    static final List<GenericType> ALL = List.of(APP);

    private AmplifyTypes() {}
}
