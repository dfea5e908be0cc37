package io.nucleus.localaws.simulator.estate;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A resource as a correct inventory shows it after a scan of the day: the ground truth of tests.
 *
 * @param region where it lives; {@code aws-global} for global types
 * @param resourceType AWS's own name of the type
 * @param resourceId the short id that AWS people use
 * @param name the {@code Name} tag or the service's own name; empty if it has none
 * @param state the service's own word in lower case; empty if listings do not tell one
 * @param tags all of them, AWS's own included, sorted by key
 */
public record ExpectedResource(
        String accountId,
        String region,
        String resourceType,
        String resourceArn,
        String resourceId,
        String name,
        String state,
        Map<String, String> tags) {
    public ExpectedResource {
        requireNonNull(resourceArn, "resourceArn is null");
        requireNonNull(resourceId, "resourceId is null");
        tags = new TreeMap<>(tags);
    }

    public static ExpectedResource of(Item item) {
        return new ExpectedResource(
                item.accountId(),
                item.region(),
                item.cell().definition().type().value(),
                item.arn(),
                item.id(),
                item.name(),
                item.state().toLowerCase(Locale.ROOT),
                item.tags());
    }
}
