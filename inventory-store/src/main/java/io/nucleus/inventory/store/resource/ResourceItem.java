package io.nucleus.inventory.store.resource;

import static io.nucleus.inventory.store.schema.TableSchema.PK;
import static io.nucleus.inventory.store.schema.TableSchema.SK;
import static io.nucleus.inventory.store.schema.TableSchema.TTL;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.inventory.store.schema.TableSchema.Index;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A resource as a DynamoDB item. */
final class ResourceItem {
    static final String VERSION = "version";
    static final String STATUS = "discoveryStatus";
    static final String CHANGED_AT = "changedAt";
    static final String SCAN_REGION = "scanRegion";
    private static final String ARN = "resourceArn";
    private static final String TYPE = "resourceType";
    static final String HASH = "contentHash";
    private static final String ID = "resourceId";
    private static final String NAME = "name";
    private static final String REGION = "region";
    private static final String FIRST = "firstDiscoveredAt";
    private static final String LAST = "lastDiscoveredAt";

    /** What {@link #summary} needs. */
    static final List<String> SUMMARY =
            List.of(TYPE, ARN, ID, NAME, REGION, SCAN_REGION, STATUS, HASH, VERSION, FIRST, CHANGED_AT, TTL);

    /** Holds if what is stored is what a summary tells. */
    static final String AS_READ = "#version = :version AND #hash = :hash AND #status = :status";

    static final Map<String, String> AS_READ_NAMES = Map.of("#version", VERSION, "#hash", HASH, "#status", STATUS);

    private ResourceItem() {}

    /** The values of {@link #AS_READ}. */
    static Map<String, AttributeValue> asRead(ResourceSummary read) {
        return Item.create()
                .text(":version", read.version().value())
                .text(":hash", read.contentHash())
                .text(":status", read.discoveryStatus().text())
                .attributes();
    }

    static Map<String, AttributeValue> write(StoredResource stored, int shards) {
        Resource r = stored.resource();
        Item item = Item.create()
                .text(PK, Keys.account(r.accountId()))
                .text(SK, Keys.resource(r.resourceType(), r.resourceArn()));
        indexKeys(item, stored, shards);
        return item.text(ARN, r.resourceArn().value())
                .text(ID, r.resourceId())
                .text(TYPE, r.resourceType().value())
                .text("service", r.resourceType().service())
                .text(NAME, r.name())
                .text(REGION, r.region())
                .text("state", r.state())
                .map("tags", r.tags())
                .map("metadata", r.metadata())
                .instant("createdAt", r.createdAt())
                .text(SCAN_REGION, stored.scanRegion())
                .text(STATUS, stored.discoveryStatus().text())
                .instant(FIRST, stored.firstDiscoveredAt())
                .instant(LAST, stored.lastDiscoveredAt())
                .instant(CHANGED_AT, stored.changedAt())
                .text(HASH, stored.contentHash())
                .text(VERSION, stored.version().value())
                .epochSeconds(TTL, stored.ttl())
                .attributes();
    }

    private static void indexKeys(Item item, StoredResource stored, int shards) {
        Resource r = stored.resource();
        item.text(Index.ALL.pk(), Keys.allResources(r.resourceArn(), shards))
                .text(Index.ALL.sk(), IndexKey.limit(Keys.byTypeRegionName(r.resourceType(), r.region(), r.name())))
                .text(Index.BY_REGION.pk(), Keys.inRegion(r.region(), r.resourceArn(), shards))
                .text(Index.BY_REGION.sk(), Keys.byTypeAndDiscovery(r.resourceType(), stored.lastDiscoveredAt()))
                .text(Index.BY_TYPE.pk(), Keys.ofType(r.resourceType(), r.resourceArn(), shards))
                .text(Index.BY_TYPE.sk(), IndexKey.limit(Keys.byAccountAndId(r.accountId(), r.resourceId())))
                .text(Index.BY_CHANGE.pk(), Keys.changesOf(r.accountId()))
                .text(Index.BY_CHANGE.sk(), Keys.instant(stored.changedAt()));
    }

    static StoredResource read(Item.View item) {
        Resource resource = new Resource(
                Keys.accountOf(item.text(PK)),
                ResourceArn.of(item.text(ARN)),
                ResourceType.of(item.text(TYPE)),
                item.text(ID),
                item.text(NAME),
                item.text(REGION),
                item.text("state"),
                item.map("tags"),
                item.map("metadata"),
                item.instant("createdAt").orElse(null));
        return new StoredResource(
                resource,
                item.text(SCAN_REGION),
                DiscoveryStatus.of(item.text(STATUS)),
                Instant.parse(item.text(FIRST)),
                Instant.parse(item.text(LAST)),
                Instant.parse(item.text(CHANGED_AT)),
                item.text(HASH),
                ScanVersion.parse(item.text(VERSION)),
                item.epochSeconds(TTL).orElse(Instant.MAX));
    }

    static ResourceSummary summary(Item.View item) {
        return new ResourceSummary(
                ResourceType.of(item.text(TYPE)),
                ResourceArn.of(item.text(ARN)),
                item.text(ID),
                item.text(NAME),
                item.text(REGION),
                item.text(SCAN_REGION),
                DiscoveryStatus.of(item.text(STATUS)),
                item.text(HASH),
                ScanVersion.parse(item.text(VERSION)),
                Instant.parse(item.text(FIRST)),
                Instant.parse(item.text(CHANGED_AT)),
                item.epochSeconds(TTL).orElse(Instant.MAX));
    }

    /** Sort keys of indexes take 1,024 bytes (DynamoDB quotas); what is longer is cut, for sorting only. */
    private static final class IndexKey {
        private static final int MOST_CHARS = 256;

        static String limit(String key) {
            if (key.length() <= MOST_CHARS) {
                return key;
            }
            int end = Character.isHighSurrogate(key.charAt(MOST_CHARS - 1)) ? MOST_CHARS - 1 : MOST_CHARS;
            return key.substring(0, end);
        }
    }
}
