package io.nucleus.localaws.simulator.estate;

import io.nucleus.localaws.simulator.control.TestOrganization;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkPojo;

/** What a scan of one account and region has found so far. */
record Found(TestOrganization aws, Account account, String region, List<ExpectedResource> resources) {
    Found(TestOrganization aws, Account account, String region) {
        this(aws, account, region, new ArrayList<>());
    }

    <O> O call(SdkPojo request, Class<O> answer) {
        return aws.call(account, region, request, answer);
    }

    void add(String type, String arn, String id, String name, String state, Map<String, String> tags) {
        add(region, type, arn, id, name, state, tags);
    }

    void add(String where, String type, String arn, String id, String name, String state, Map<String, String> tags) {
        resources.add(
                new ExpectedResource(account.id(), where, type, arn, id, name, state.toLowerCase(Locale.ROOT), tags));
    }

    static <T> Map<String, String> map(Collection<T> tags, Function<T, String> key, Function<T, String> value) {
        return tags.stream().collect(Collectors.toMap(key, value));
    }
}
