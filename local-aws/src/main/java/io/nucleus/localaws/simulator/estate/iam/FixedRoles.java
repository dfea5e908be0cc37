package io.nucleus.localaws.simulator.estate.iam;

import io.nucleus.localaws.simulator.estate.Cell;
import java.util.List;

/** The roles that exist in every account without anyone's doing in it. */
final class FixedRoles {
    /** So many of the first can be assumed from the hub. */
    static final int ASSUMABLE = 2;

    private static final List<String> SERVICES = List.of(
            "support.amazonaws.com AWSServiceRoleForSupport",
            "trustedadvisor.amazonaws.com AWSServiceRoleForTrustedAdvisor",
            "organizations.amazonaws.com AWSServiceRoleForOrganizations",
            "sso.amazonaws.com AWSServiceRoleForSSO",
            "rds.amazonaws.com AWSServiceRoleForRDS",
            "ecs.amazonaws.com AWSServiceRoleForECS",
            "elasticloadbalancing.amazonaws.com AWSServiceRoleForElasticLoadBalancing",
            "autoscaling.amazonaws.com AWSServiceRoleForAutoScaling",
            "cloudtrail.amazonaws.com AWSServiceRoleForCloudTrail");

    private static final int SINGLE_SIGN_ON = ASSUMABLE + 1;
    static final int COUNT = SINGLE_SIGN_ON + SERVICES.size();

    private FixedRoles() {}

    static String name(Cell cell, int slot, String collector) {
        return switch (slot) {
            case 0 -> collector;
            case 1 -> "OrganizationAccountAccessRole";
            case ASSUMABLE ->
                "AWSReservedSSO_AdministratorAccess_" + cell.draws().hex("sso", 16);
            default -> SERVICES.get(slot - SINGLE_SIGN_ON).split(" ")[1];
        };
    }

    static String path(int slot) {
        return switch (slot) {
            case 0, 1 -> "/";
            case ASSUMABLE -> "/aws-reserved/sso.amazonaws.com/";
            default -> "/aws-service-role/" + service(slot) + "/";
        };
    }

    /** The service that a service's role trusts. */
    static String service(int slot) {
        return slot < SINGLE_SIGN_ON
                ? "sso.amazonaws.com"
                : SERVICES.get(slot - SINGLE_SIGN_ON).split(" ")[0];
    }
}
