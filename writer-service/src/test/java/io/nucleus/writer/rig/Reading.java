package io.nucleus.writer.rig;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.model.message.ResourceBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One attempt to read a region, as a collector would tell of it. */
public final class Reading {
    private final ScanVersion version;
    private final AccountId account;
    private final String region;
    private final Instant at;
    private final Map<ResourceType, TypeOutcome> outcomes = new LinkedHashMap<>();
    private final List<Resource> resources = new ArrayList<>();
    private int batchSize = 2;

    public Reading(String scanId, long token, String region, Instant at) {
        this(scanId, token, Estate.ACCOUNT, region, at);
    }

    public Reading(String scanId, long token, AccountId account, String region, Instant at) {
        this.version = ScanVersion.of(scanId, token);
        this.account = account;
        this.region = region;
        this.at = at;
    }

    public Reading batchSize(int size) {
        batchSize = size;
        return this;
    }

    /** A type read to the end. */
    public Reading ok(ResourceType type, Resource... found) {
        return outcome(type, CoverageStatus.OK, "", found.length, 0, found);
    }

    /** A type that was not. @param found what came before it failed */
    public Reading hole(ResourceType type, CoverageStatus status, String reason, Resource... found) {
        return outcome(type, status, reason, found.length, 0, found);
    }

    public Reading outcome(
            ResourceType type, CoverageStatus status, String reason, long listed, long rejected, Resource... found) {
        outcomes.put(type, new TypeOutcome(type, status, listed, rejected, List.of(), reason, 3, 40));
        resources.addAll(List.of(found));
        return this;
    }

    public String region() {
        return region;
    }

    public ScanVersion version() {
        return version;
    }

    public List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        for (int from = 0; from < resources.size(); from += batchSize) {
            List<Resource> some = resources.subList(from, Math.min(resources.size(), from + batchSize));
            messages.add(batch(messages.size(), some));
        }
        messages.add(report(messages.size()));
        return messages;
    }

    private ResourceBatch batch(int sequence, List<Resource> some) {
        return new ResourceBatch(envelope("b" + sequence), version, account, region, sequence, at, some, null);
    }

    public RegionReport report(int batches) {
        return new RegionReport(
                envelope("r"),
                version,
                account,
                region,
                batches,
                at,
                at.plusSeconds(5),
                List.copyOf(outcomes.values()));
    }

    private Envelope envelope(String id) {
        return new Envelope(version + "-" + account + "-" + region + "-" + id, 1, at, "test");
    }
}
