package io.nucleus.localaws.simulator.identity;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.iam.IamOperations;
import io.nucleus.localaws.simulator.estate.iam.Roles;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.AssumedRoleUser;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoRequest;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** STS: roles are assumed under the conditions of their trust. */
final class StsOperations {
    private final Estate estate;
    private final SimulatedIdentity identity;
    private final RoleTrusts trusts;

    StsOperations(Estate estate, SimulatedIdentity identity, RoleTrusts trusts) {
        this.estate = estate;
        this.identity = identity;
        this.trusts = trusts;
    }

    void register(OperationRegistry registry) {
        registry.register(AssumeRoleRequest.class, this::assumeRole)
                .register(GetCallerIdentityRequest.class, this::getCallerIdentity)
                .register(GetAccessKeyInfoRequest.class, this::getAccessKeyInfo);
    }

    private AssumeRoleResponse assumeRole(CallContext call, AssumeRoleRequest request) {
        Duration duration = AssumeRoleRules.check(request, call.principalArn());
        Item role = role(request.roleArn())
                .filter(Roles::isAssumable)
                .filter(found -> isTrusted(call, request, found))
                .orElseThrow(() -> denied(call, request.roleArn()));
        SimulatedIdentity.Credentials credentials = identity.open(role, request.roleSessionName(), duration);
        Session session = credentials.session();
        return AssumeRoleResponse.builder()
                .credentials(Credentials.builder()
                        .accessKeyId(session.accessKeyId())
                        .secretAccessKey(credentials.secretAccessKey())
                        .sessionToken(credentials.sessionToken())
                        .expiration(session.expiresAt())
                        .build())
                .assumedRoleUser(AssumedRoleUser.builder()
                        .arn(session.arn())
                        .assumedRoleId(IamOperations.id(role) + ":" + session.name())
                        .build())
                .build();
    }

    private Optional<Item> role(String arn) {
        String account = arn.split(":", 6)[4];
        return identity.role(account, Arns.tail(arn)).filter(role -> role.arn().equals(arn));
    }

    private boolean isTrusted(CallContext call, AssumeRoleRequest request, Item role) {
        AccountTrust trust = trusts.of(role);
        return trust.hub()
                && call.accountId().equals(estate.plan().hub().id())
                && (trust.externalId() == null || Objects.equals(trust.externalId(), request.externalId()));
    }

    /** AWS does not tell a role that is not there from one that does not trust the caller. */
    private static SimulatedError denied(CallContext call, String roleArn) {
        return new SimulatedError(
                "AccessDenied",
                403,
                "User: " + call.principalArn() + " is not authorized to perform: sts:AssumeRole on resource: "
                        + roleArn);
    }

    private GetCallerIdentityResponse getCallerIdentity(CallContext call, GetCallerIdentityRequest request) {
        return GetCallerIdentityResponse.builder()
                .account(call.accountId())
                .arn(call.principalArn())
                .userId(userId(call))
                .build();
    }

    private String userId(CallContext call) {
        String[] principal = Arns.resource(call.principalArn()).split("/");
        return principal.length == 3
                ? identity.role(call.accountId(), principal[1])
                        .map(role -> IamOperations.id(role) + ":" + principal[2])
                        .orElse("")
                : "AIDASIMULATEDHUBUSER1";
    }

    private GetAccessKeyInfoResponse getAccessKeyInfo(CallContext call, GetAccessKeyInfoRequest request) {
        String account = identity.accountOf(request.accessKeyId())
                .orElseThrow(() -> new SimulatedError(
                        "ValidationError", 400, "Access key " + request.accessKeyId() + " is not valid"));
        return GetAccessKeyInfoResponse.builder().account(account).build();
    }
}
