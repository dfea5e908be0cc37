package io.nucleus.inventory.store.scan;

import static io.nucleus.inventory.store.schema.TableSchema.PK;
import static io.nucleus.inventory.store.schema.TableSchema.SK;
import static io.nucleus.inventory.store.schema.TableSchema.TTL;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.inventory.store.schema.TableSchema.Index;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Scans, their accounts and regions as DynamoDB items. */
final class ScanItem {
    static final String PHASE = "phase";
    static final String STATUS = "status";
    static final String COMPLETED_AT = "completedAt";
    static final String ACCOUNTS_TOTAL = "accountsTotal";
    static final String ACCOUNTS_DONE = "accountsDone";
    static final String REGIONS_TOTAL = "regionsTotal";
    static final String REGIONS_DONE = "regionsDone";
    static final String REGIONS_SKIPPED = "regionsSkipped";
    static final String RESOURCES = "resources";
    static final String REJECTED = "rejected";
    static final String MISSING = "missing";
    static final String CREATED = "created";
    static final String CHANGED = "changed";
    static final String RETURNED = "returned";
    static final String WRITTEN = "written";
    static final String API_CALLS = "apiCalls";
    static final String CALLS_SAVED = "callsSaved";
    static final String SETTLED_AT = "settledAt";
    static final String SETTLED_BY = "settledBy";
    static final String CORRECTIONS = "corrections";
    static final String REASONS = "reasons";
    static final String PLANNER = "planner";
    static final String SCOPE = "scope";
    static final String SAME_AS = "sameAs";
    static final String SCAN_ID = "scanId";
    private static final String REGIONS = "regions";
    private static final String SERVICES = "services";
    private static final String FULL_SWEEP = "fullSweep";

    private static final Duration KEPT = Duration.ofDays(90);
    private static final String BATCHES = "batches#";
    private static final String REPORT = "report#";

    private ScanItem() {}

    static String batches(ScanVersion version) {
        return BATCHES + version.fencingToken();
    }

    static String report(ScanVersion version) {
        return REPORT + version.fencingToken();
    }

    static Map<String, AttributeValue> write(Scan s) {
        return Item.create()
                .text(PK, Keys.scan(s.scanId()))
                .text(SK, Keys.METADATA)
                .text(Index.ALL.pk(), Keys.allScans())
                .text(Index.ALL.sk(), s.scanId())
                .text(SCAN_ID, s.scanId())
                .text("trigger", s.trigger().text())
                .text("requestedBy", s.requestedBy())
                .text(SCOPE, s.scope())
                .text(PHASE, s.phase().name())
                .text(STATUS, s.status().text())
                .instant("startedAt", s.startedAt())
                .instant(COMPLETED_AT, s.completedAt())
                .number(ACCOUNTS_TOTAL, s.accountsTotal())
                .number(ACCOUNTS_DONE, s.accountsDone())
                .number(REGIONS_TOTAL, s.regionsTotal())
                .number(REGIONS_SKIPPED, s.regionsSkipped())
                .number(RESOURCES, s.resources())
                .number(API_CALLS, s.apiCalls())
                .number(CALLS_SAVED, s.callsSaved())
                .texts(REGIONS, s.filter().regions())
                .texts(SERVICES, s.filter().services())
                .flag(FULL_SWEEP, s.filter().fullSweep())
                .texts(REASONS, s.reasons())
                .epochSeconds(TTL, s.startedAt().plus(KEPT))
                .attributes();
    }

    /** The item by which an execution is answered by a scan of another id. It is in no index. */
    static Map<String, AttributeValue> alias(String executionId, String scanId, Instant at) {
        return Item.create()
                .text(PK, Keys.scan(executionId))
                .text(SK, Keys.METADATA)
                .text(SAME_AS, scanId)
                .epochSeconds(TTL, at.plus(KEPT))
                .attributes();
    }

    static Scan readScan(Item.View item) {
        return new Scan(
                item.text(SCAN_ID),
                Trigger.of(item.text("trigger")),
                item.optionalText("requestedBy").orElse("unknown"),
                item.text(SCOPE),
                Scan.Phase.valueOf(item.text(PHASE)),
                SyncStatus.of(item.text(STATUS)),
                Instant.parse(item.text("startedAt")),
                item.instant(COMPLETED_AT).orElse(null),
                (int) item.number(ACCOUNTS_TOTAL, 0),
                (int) item.number(ACCOUNTS_DONE, 0),
                (int) item.number(REGIONS_TOTAL, 0),
                (int) item.number(REGIONS_SKIPPED, 0),
                item.number(RESOURCES, 0),
                item.number(API_CALLS, 0),
                item.number(CALLS_SAVED, 0),
                new Filter(item.texts(REGIONS), item.texts(SERVICES), item.flag(FULL_SWEEP, false)),
                item.texts(REASONS),
                changes(item));
    }

    static Map<String, AttributeValue> newAccount(Scan scan, ScanPlan.PlannedAccount planned) {
        return Item.create()
                .text(PK, Keys.scan(scan.scanId()))
                .text(SK, Keys.scanAccount(planned.accountId()))
                .text(SCAN_ID, scan.scanId())
                .text("accountId", planned.accountId().value())
                .text(STATUS, SyncStatus.IN_PROGRESS.text())
                .instant("startedAt", scan.startedAt())
                .number(REGIONS_TOTAL, planned.regions().size())
                .number(REGIONS_DONE, 0)
                .number(REGIONS_SKIPPED, planned.regionsSkipped())
                .epochSeconds(TTL, scan.startedAt().plus(KEPT))
                .attributes();
    }

    static ScanAccount readAccount(Item.View item) {
        return new ScanAccount(
                item.text(SCAN_ID),
                AccountId.of(item.text("accountId")),
                SyncStatus.of(item.text(STATUS)),
                (int) item.number(REGIONS_TOTAL, 0),
                (int) item.number(REGIONS_DONE, 0),
                (int) item.number(REGIONS_SKIPPED, 0),
                item.number(RESOURCES, 0),
                item.number(API_CALLS, 0),
                Instant.parse(item.text("startedAt")),
                item.instant(SETTLED_AT).orElse(null),
                item.texts(REASONS),
                changes(item));
    }

    private static ScanChanges changes(Item.View item) {
        return new ScanChanges(
                item.number(CREATED, 0),
                item.number(CHANGED, 0),
                item.number(RETURNED, 0),
                item.number(MISSING, 0),
                item.number(WRITTEN, 0),
                item.number(REJECTED, 0));
    }

    static Map<String, AttributeValue> newRegion(Scan scan, AccountId accountId, String region) {
        return Item.create()
                .text(PK, Keys.scan(scan.scanId()))
                .text(SK, Keys.scanRegion(accountId, region))
                .text(SCAN_ID, scan.scanId())
                .text("accountId", accountId.value())
                .text("region", region)
                .epochSeconds(TTL, scan.startedAt().plus(KEPT))
                .attributes();
    }

    static ScanRegion readRegion(Item.View item) {
        return new ScanRegion(
                item.text(SCAN_ID),
                AccountId.of(item.text("accountId")),
                item.text("region"),
                item.optionalText(SETTLED_BY).map(ScanVersion::parse).orElse(null),
                attempts(item.attributes()),
                item.maps(CORRECTIONS).stream().map(ScanItem::correction).toList());
    }

    static List<Map<String, String>> corrections(List<TypeOutcome> corrections) {
        return corrections.stream()
                .map(c -> Map.of(
                        "resourceType", c.resourceType().value(),
                        "status", c.coverage().name(),
                        "reason", c.reason(),
                        "listed", Long.toString(c.listed()),
                        "rejected", Long.toString(c.rejected()),
                        "apiCalls", Long.toString(c.apiCalls()),
                        "durationMs", Long.toString(c.durationMillis())))
                .toList();
    }

    private static TypeOutcome correction(Map<String, String> written) {
        return new TypeOutcome(
                ResourceType.of(written.get("resourceType")),
                CoverageStatus.valueOf(written.get("status")),
                Long.parseLong(written.get("listed")),
                Long.parseLong(written.get("rejected")),
                List.of(),
                written.get("reason"),
                Long.parseLong(written.get("apiCalls")),
                Long.parseLong(written.get("durationMs")));
    }

    private static Map<Long, ScanRegion.Attempt> attempts(Map<String, AttributeValue> attributes) {
        Map<Long, ScanRegion.Attempt> attempts = new HashMap<>();
        for (String name : attributes.keySet()) {
            int hash = name.indexOf('#');
            if (name.startsWith(BATCHES) || name.startsWith(REPORT)) {
                long token = Long.parseLong(name.substring(hash + 1));
                attempts.computeIfAbsent(token, t -> attempt(attributes, t));
            }
        }
        return attempts;
    }

    private static ScanRegion.Attempt attempt(Map<String, AttributeValue> attributes, long token) {
        AttributeValue batches = attributes.get(BATCHES + token);
        AttributeValue report = attributes.get(REPORT + token);
        Set<Integer> numbers = batches == null
                ? Set.of()
                : batches.ns().stream().map(Integer::valueOf).collect(Collectors.toSet());
        return new ScanRegion.Attempt(numbers, report == null ? null : (RegionReport) MessageCodec.decode(report.s()));
    }
}
