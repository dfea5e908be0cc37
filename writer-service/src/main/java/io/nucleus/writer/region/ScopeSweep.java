package io.nucleus.writer.region;

import io.nucleus.writer.inventory.WritePass;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Brings the stored resources of a scope in line with what an attempt did not see. If the scope was read to the end, they turn missing. If
 * it was not, they stay what they are, and are kept: not having been read must not make them expire.
 */
@Singleton
public class ScopeSweep {
    private final TableSweep table;
    private final DigestSweep digest;

    public ScopeSweep(TableSweep table, DigestSweep digest) {
        this.table = table;
        this.digest = digest;
    }

    /** @param pass by which everything that the attempt saw has been written */
    Uni<ScopeState> sweep(Scope scope, WritePass pass) {
        return pass.isFirst() || pass.digest().isPresent()
                ? digest.sweep(scope, pass, pass.digest())
                : table.sweep(scope);
    }
}
