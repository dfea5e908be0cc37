package io.nucleus.writer.settlement;

import io.nucleus.inventory.model.Resource;
import io.nucleus.writer.rig.Estate;
import io.nucleus.writer.staging.StagedResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** Spools for tests that begin with one. */
public final class Spools {
    private Spools() {}

    public static AccountSpool of(Resource... resources) {
        return of(List.of(resources));
    }

    public static AccountSpool of(List<Resource> resources) {
        return ofStaged(resources.stream().map(r -> Estate.staged(r, null)).toList());
    }

    /** @param batch some of it may be rejected */
    public static AccountSpool ofStaged(List<StagedResource> batch) {
        try {
            AccountSpool spool = new AccountSpool(Files.createTempDirectory("spool-test"));
            spool.addRegion(Stream.of(batch).iterator());
            spool.finish();
            return spool;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
