package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Names;
import java.util.List;
import software.amazon.awssdk.services.directory.model.DescribeDirectoriesRequest;

/** Directory Service. */
final class DirectoryServiceTypes {
    private static final GenericType DIRECTORY = GenericType.regional(
                    "ds:directory", DescribeDirectoriesRequest.class, "DirectoryDescriptions")
            .id("DirectoryId", OtherIds.shortHex("d-"))
            .arn(null, "directory/{id}")
            .name("Name", item -> Names.of(item, List.of("corp", "ad")) + ".example.com")
            .state("Stage", "Active", "Impaired", "Inoperable", "Creating")
            .created("LaunchTime")
            .with("Type", "MicrosoftAD", "SimpleAD", "ADConnector")
            .with("Edition", "Standard", "Enterprise")
            .with("Size", "Small", "Large")
            .with("OsVersion", "SERVER_2012", "SERVER_2019")
            .with("RadiusSettings.SharedSecret", "simulated-radius-secret")
            .share(0.1)
            .build();

    static final List<GenericType> ALL = List.of(DIRECTORY);

    private DirectoryServiceTypes() {}
}
