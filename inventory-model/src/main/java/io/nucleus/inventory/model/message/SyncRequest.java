package io.nucleus.inventory.model.message;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Ulids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks the scheduler for a scan. An operator may publish {@code {"accountId": "123456789012"}} or even {@code {}} by hand:
 * every field is optional, and an unknown one is refused, so that a misspelt {@code accountId} cannot mean "all accounts".
 *
 * @param executionId the id that the scan will have; made by the sender so that it can be told at once; null: the scheduler makes one
 * @param accountId the account to scan; null: every enabled account
 * @param regions the regions to scan; empty: as planned from region status
 * @param services services ({@code ec2}) or types ({@code ec2:instance}) to scan; empty: all
 * @param fullSweep whether to look into regions that are known to be empty, too
 * @param trigger what caused it; {@code message} unless set
 * @param requestedBy who asked, for the audit; {@code unknown} unless set
 * @param requestedFrom from where, for the audit, as the sender saw it: an address, or the part of the product; null: not known
 * @param answeredBy the scan that was running and answered the request when it was made, so that it only has to be put on record; null: none
 */
public record SyncRequest(
        Envelope envelope,
        String executionId,
        AccountId accountId,
        List<String> regions,
        List<String> services,
        boolean fullSweep,
        Trigger trigger,
        String requestedBy,
        String requestedFrom,
        String answeredBy)
        implements Message {
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z0-9]+)+");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+(:[A-Za-z0-9/_.-]+)?");

    public SyncRequest {
        if (envelope == null) {
            envelope = Envelope.create(java.time.Clock.systemUTC(), null);
        }
        checkUlid("executionId", executionId);
        checkUlid("answeredBy", answeredBy);
        regions = checked("regions", regions, REGION, "AWS region names such as eu-west-1");
        services = checked("services", services, SERVICE, "services such as ec2 or types such as ec2:instance");
        trigger = trigger == null ? Trigger.MESSAGE : trigger;
        requestedBy = requestedBy == null || requestedBy.isBlank() ? "unknown" : requestedBy;
        requestedFrom = requestedFrom == null || requestedFrom.isBlank() ? null : requestedFrom;
    }

    /** A request for a scan. */
    public SyncRequest(
            Envelope envelope,
            String executionId,
            AccountId accountId,
            List<String> regions,
            List<String> services,
            boolean fullSweep,
            Trigger trigger,
            String requestedBy,
            String requestedFrom) {
        this(envelope, executionId, accountId, regions, services, fullSweep, trigger, requestedBy, requestedFrom, null);
    }

    /** The same request, which a running scan answers. */
    public SyncRequest asAnsweredBy(String scanId) {
        return new SyncRequest(
                envelope, null, accountId, regions, services, fullSweep, trigger, requestedBy, requestedFrom, scanId);
    }

    /** A request of which nobody saw from where it came. */
    public SyncRequest(
            Envelope envelope,
            String executionId,
            AccountId accountId,
            List<String> regions,
            List<String> services,
            boolean fullSweep,
            Trigger trigger,
            String requestedBy) {
        this(envelope, executionId, accountId, regions, services, fullSweep, trigger, requestedBy, null);
    }

    private static void checkUlid(String field, String value) {
        if (value != null && !Ulids.isValid(value)) {
            throw new IllegalArgumentException(field + " must be " + Ulids.EXPECTED);
        }
    }

    private static List<String> checked(String field, List<String> values, Pattern form, String expected) {
        if (values == null) {
            return List.of();
        }
        if (!values.stream().allMatch(v -> v != null && form.matcher(v).matches())) {
            throw new IllegalArgumentException(field + " must hold " + expected);
        }
        return List.copyOf(values);
    }

    @Override
    public Optional<AccountId> group() {
        return Optional.ofNullable(accountId);
    }

    /** When the request was made. */
    public Instant requestedAt() {
        return envelope.sentAt();
    }
}
