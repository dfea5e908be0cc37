package io.nucleus.query.index;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource as lists show it. */
@RegisterForReflection
@Schema(name = "Resource", description = "A resource of the inventory")
public record ResourceRow(
        @Schema(description = "The short id that AWS people use", examples = "i-0abc1234def567890")
        String resourceId,

        @Schema(examples = "arn:aws:ec2:eu-west-1:123456789012:instance/i-0abc1234def567890")
        String resourceArn,

        @Schema(description = "AWS's own service:type", examples = "ec2:instance")
        String resourceType,

        @Schema(examples = "ec2") String service,

        @Schema(description = "The Name tag or the service's own name; empty if it has none", examples = "web-01")
        String name,

        @Schema(description = "Where it lives, or aws-global", examples = "eu-west-1")
        String region,

        @Schema(examples = "123456789012") String accountId,

        @Schema(description = "The account's id if it is not registered", examples = "production")
        String accountName,

        @Schema(
                description = "disabled: its sync is switched off; suspended: AWS Organizations says so;"
                        + " unregistered: not (any more) registered. What is shown of such an account does"
                        + " not get fresher",
                enumeration = {"active", "disabled", "suspended", "unregistered"})
        String accountState,

        @Schema(description = "The service's own word, lower case; empty if it has none", examples = "running")
        String state,

        @Schema(examples = "{\"Name\": \"web-01\", \"env\": \"prod\"}")
        Map<String, String> tags,

        @Schema(
                description = "missing: its scope was read to the end without it",
                enumeration = {"active", "missing"})
        String discoveryStatus,

        @Schema(description = "When a scan first found it") Instant firstDiscoveredAt,
        @Schema(description = "When a scan last found it") Instant lastDiscoveredAt,

        @Schema(description = "When its content or status last changed here")
        Instant changedAt,

        @Schema(description = "When it was created, as the service says; null if it does not say")
        Instant createdAt) {}
