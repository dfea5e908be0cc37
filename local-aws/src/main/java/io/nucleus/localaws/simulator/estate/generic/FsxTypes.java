package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.fsx.model.DescribeFileSystemsRequest;

/** Amazon FSx: file systems of its kinds, some of them on the first versions of Lustre. */
final class FsxTypes {
    private record Kind(String type, String version, String storage) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("WINDOWS", null, "SSD"),
            new Kind("WINDOWS", null, "HDD"),
            new Kind("LUSTRE", "2.10", "SSD"),
            new Kind("LUSTRE", "2.15", "SSD"),
            new Kind("ONTAP", null, "SSD"),
            new Kind("OPENZFS", null, "SSD"));

    private static final GenericType FILE_SYSTEM = GenericType.regional(
                    "fsx:file-system", DescribeFileSystemsRequest.class, "FileSystems")
            .id("FileSystemId", IdStyle.ec2("fs"))
            .arn("ResourceARN", "file-system/{id}")
            .nameTag()
            .state("Lifecycle", "AVAILABLE", "MISCONFIGURED")
            .tags("Tags")
            .created("CreationTime")
            .part("OwnerId", Item::accountId)
            .part("FileSystemType", item -> kind(item).type())
            .part("FileSystemTypeVersion", item -> kind(item).version())
            .part("StorageType", item -> kind(item).storage())
            .with("StorageCapacity", 1_200, 2_400, 4_800)
            .pages(1, Integer.MAX_VALUE, 100)
            .build();

    static final List<GenericType> ALL = List.of(FILE_SYSTEM);

    private FsxTypes() {}

    private static Kind kind(Item item) {
        return item.fixed().pick("kind", KINDS);
    }
}
