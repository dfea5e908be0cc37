package io.nucleus.scheduler.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some of the accounts, in the order of their ids. */
@RegisterForReflection
public record AccountPage(List<AccountView> items, Pagination pagination) {
    /** Which of all they are. */
    @RegisterForReflection
    public record Pagination(
            @Schema(description = "From 1", examples = "1") int page,
            @Schema(examples = "25") int pageSize,
            @Schema(examples = "12") long totalItems,
            @Schema(examples = "1") long totalPages) {}

    /** The page of all; empty beyond the last. */
    static AccountPage of(List<AccountView> all, int page, int pageSize) {
        long skipped = (long) (page - 1) * pageSize;
        return new AccountPage(
                all.stream().skip(skipped).limit(pageSize).toList(),
                new Pagination(page, pageSize, all.size(), Math.ceilDiv(all.size(), pageSize)));
    }
}
