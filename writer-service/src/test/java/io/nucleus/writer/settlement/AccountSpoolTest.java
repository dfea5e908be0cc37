package io.nucleus.writer.settlement;

import static io.nucleus.writer.rig.Estate.bucket;
import static io.nucleus.writer.rig.Estate.instance;
import static io.nucleus.writer.rig.Estate.vpc;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.json.InventoryJson;
import io.nucleus.writer.rig.Estate;
import io.nucleus.writer.staging.StagedResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountSpoolTest {
    @TempDir
    private Path parent;

    private static List<StagedResource> batch(Resource... resources) {
        return Stream.of(resources).map(r -> Estate.staged(r, null)).toList();
    }

    private static List<String> read(AccountSpool spool) throws IOException {
        List<String> read = new ArrayList<>();
        spool.forEach(json -> {
            Resource resource = InventoryJson.mapper().readValue(json, Resource.class);
            read.add(resource.resourceId() + " " + resource.state());
        });
        return read;
    }

    @Test
    void resourcesComeByTypeAndRegionAndTheLastSightCounts() throws IOException {
        Path directory = Files.createDirectory(parent.resolve("spool"));
        try (AccountSpool spool = new AccountSpool(directory)) {
            List<StagedResource> first = batch(vpc("a-1", 1, true), instance("a-1", 1, "pending"));
            List<StagedResource> second = batch(instance("a-1", 2, "running"), instance("a-1", 1, "running"));
            var arrived = spool.addRegion(Stream.of(second, first).iterator());
            spool.addRegion(Stream.of(batch(instance("b-1", 3, "stopped"))).iterator());
            spool.finish();

            assertThat(read(spool))
                    .containsExactly(
                            "i-00000001 running", "i-00000002 running", "i-00000003 stopped", "vpc-00000001 available");
            assertThat(read(spool)).hasSize(4);
            assertThat(spool.size()).isEqualTo(4);
            var instances = arrived.get(instance("a-1", 1, "").resourceType());
            assertThat(instances.resources()).isEqualTo(3);
            assertThat(instances.stored()).isEqualTo(2);
        }
        assertThat(directory).doesNotExist();
    }

    @Test
    void whatIsListedGloballyComesInTheOrderOfTheRegionsWhereItLives() throws IOException {
        try (AccountSpool spool = new AccountSpool(Files.createDirectory(parent.resolve("spool")))) {
            List<StagedResource> stored = batch(
                    bucket("b", "eu-west-1"),
                    bucket("c", "us-east-1"),
                    bucket("a", "ap-south-1"),
                    bucket("d", "eu-west-1"));
            List<StagedResource> rejected = Stream.of(
                            bucket("f", "eu-west-1"), bucket("g", "us-east-1"), bucket("e", "ap-south-1"))
                    .map(r -> Estate.staged(r, "too large"))
                    .toList();
            spool.addRegion(Stream.of(stored, rejected).iterator());
            spool.addRegion(
                    Stream.of(batch(instance("eu-west-1", 1, "running"))).iterator());
            spool.finish();

            assertThat(regions(spool))
                    .containsExactly("eu-west-1", "ap-south-1", "eu-west-1", "eu-west-1", "us-east-1");
            List<String> left = new ArrayList<>();
            spool.forEachRejected(staged -> left.add(staged.head().region()));
            assertThat(left).containsExactly("ap-south-1", "eu-west-1", "us-east-1");
        }
    }

    private static List<String> regions(AccountSpool spool) throws IOException {
        List<String> regions = new ArrayList<>();
        spool.forEach(json -> regions.add(
                InventoryJson.mapper().readValue(json, Resource.class).region()));
        return regions;
    }

    @Test
    void moreRegionsThanFilesMayBeOpenLoseNothing() throws IOException {
        int many = SortedFiles.MOST_OPEN * 2;
        try (AccountSpool spool = new AccountSpool(Files.createDirectory(parent.resolve("spool")))) {
            for (int round = 0; round < 3; round++) {
                String name = "bucket-" + round + "-";
                Resource[] one = IntStream.range(0, many)
                        .mapToObj(i -> bucket(name + i, "region-%03d".formatted(i)))
                        .toArray(Resource[]::new);
                spool.addRegion(Stream.of(batch(one)).iterator());
            }
            spool.finish();

            assertThat(regions(spool)).hasSize(3 * many).isSorted();
            assertThat(read(spool)).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatCannotBeStoredIsKeptApartWithTheReason() throws IOException {
        try (AccountSpool spool = new AccountSpool(Files.createDirectory(parent.resolve("spool")))) {
            StagedResource large = Estate.staged(vpc("a-1", 1, true), "too large");
            spool.addRegion(
                    Stream.of(List.of(large), batch(vpc("a-1", 2, true))).iterator());
            spool.finish();

            List<StagedResource> rejected = new ArrayList<>();
            spool.forEachRejected(rejected::add);
            assertThat(rejected).containsExactly(large);
            assertThat(read(spool)).containsExactly("vpc-00000002 available");
            assertThat(spool.hasStored(large.resourceArn())).isFalse();
            assertThat(spool.hasStored(vpc("a-1", 2, true).resourceArn())).isTrue();
        }
    }
}
