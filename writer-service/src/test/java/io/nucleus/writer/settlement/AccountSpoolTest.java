package io.nucleus.writer.settlement;

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
