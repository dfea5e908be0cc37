package io.nucleus.inventory.store.change;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a scan found to have become of a resource since the last time it looked. There is at most one for each scan, region and
 * resource: what several attempts of the same scan find is one change.
 *
 * @param scanRegion whose listing told
 * @param at when it was written down, to the millisecond
 * @param fields what differs, in the order of names; empty for what is new or gone
 * @param fieldsLeftOut how many more fields differ than {@code fields} has room for
 */
public record Change(
        String scanId,
        AccountId accountId,
        String scanRegion,
        Kind kind,
        Instant at,
        ResourceArn resourceArn,
        ResourceType resourceType,
        String resourceId,
        String name,
        String region,
        List<FieldChange> fields,
        int fieldsLeftOut) {
    /** What became of it. */
    public enum Kind {
        /** No scan had found it before. */
        CREATED,
        CHANGED,
        /** Its scope was read to the end without it. */
        MISSING,
        /** It had been missing. */
        RETURNED;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if there is no such kind */
        public static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    public Change {
        requireNonNull(scanId, "scanId is null");
        requireNonNull(accountId, "accountId is null");
        requireNonNull(scanRegion, "scanRegion is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(at, "at is null");
        requireNonNull(resourceArn, "resourceArn is null");
        requireNonNull(resourceType, "resourceType is null");
        requireNonNull(resourceId, "resourceId is null");
        requireNonNull(name, "name is null");
        requireNonNull(region, "region is null");
        fields = List.copyOf(fields);
    }

    /** A change of which no fields need be told. */
    public static Change of(String scanId, String scanRegion, Kind kind, Instant at, Resource resource) {
        return of(scanId, scanRegion, kind, at, resource, FieldChanges.NONE);
    }

    public static Change of(
            String scanId, String scanRegion, Kind kind, Instant at, Resource resource, FieldChanges fields) {
        return new Change(
                scanId,
                resource.accountId(),
                scanRegion,
                kind,
                at,
                resource.resourceArn(),
                resource.resourceType(),
                resource.resourceId(),
                resource.name(),
                resource.region(),
                fields.fields(),
                fields.leftOut());
    }
}
