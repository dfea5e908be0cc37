package io.nucleus.localaws.simulator.control;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.protocol.CallContext;

/**
 * Which calls a fault is about; null means any.
 *
 * @param account the caller's
 * @param role the name of the role that the caller has assumed
 * @param region where the call goes; {@code aws-global} for calls of global services, which no other region matches
 * @param service the SDK's module name
 * @param operation the API's name
 * @param type a type of resources: the calls without which it cannot be listed
 * @param definition of the type
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallMatch(
        String account,
        String role,
        String region,
        String service,
        String operation,
        String type,
        @JsonIgnore ResourceDefinition definition) {
    boolean matches(CallContext call) {
        return is(account, call.accountId())
                && is(region, regionOf(call))
                && is(service, call.service())
                && is(operation, call.operation())
                && (role == null || call.principalArn().contains(":assumed-role/" + role + "/"))
                && (definition == null || lists(definition, call));
    }

    private static boolean is(String wanted, String actual) {
        return wanted == null || wanted.equals(actual);
    }

    private static boolean lists(ResourceDefinition definition, CallContext call) {
        return definition.service().equals(call.service())
                && definition.listedBy().contains(call.operation());
    }

    /** AWS's own example of denying regions leaves out global services and the listing of buckets (Organizations User Guide). */
    private static String regionOf(CallContext call) {
        boolean global = ServiceProfile.of(call.service())
                        .filter(ServiceProfile::isGlobal)
                        .isPresent()
                || call.service().equals("s3") && call.operation().equals("ListBuckets");
        return global ? Regions.GLOBAL : call.region();
    }
}
