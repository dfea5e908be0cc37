package io.nucleus.localaws.simulator.estate.iam;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import io.nucleus.localaws.simulator.estate.paging.Pager;
import io.nucleus.localaws.simulator.estate.paging.Source;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;
import software.amazon.awssdk.services.iam.model.Tag;

/** IAM's listing of roles, which leaves out tags and last use, and what it tells about one. */
public final class IamOperations {
    /** The types in this package. */
    public static final List<ResourceDefinition> TYPES = List.of(Roles.TYPE);

    private static final int STANDARD_SESSION = 3_600;
    private static final int LONG_SESSION = 43_200;

    private final Estate estate;
    private final RoleTrust trust;

    private IamOperations(Estate estate, RoleTrust trust) {
        this.estate = estate;
        this.trust = trust;
    }

    public static void register(OperationRegistry registry, Estate estate, RoleTrust trust) {
        IamOperations operations = new IamOperations(estate, trust);
        registry.register(ListRolesRequest.class, operations::listRoles)
                .register(GetRoleRequest.class, operations::getRole)
                .register(ListRoleTagsRequest.class, operations::listRoleTags);
    }

    private ListRolesResponse listRoles(CallContext call, ListRolesRequest request) {
        EstateView view = estate.view();
        String prefix = request.pathPrefix() == null ? "/" : request.pathPrefix();
        Page<Item> page = Pager.of(call, PageRule.IAM_LIST_ROLES, prefix)
                .page(
                        request.maxItems(),
                        request.marker(),
                        Source.of(view, roles(view, call))
                                .filter(item -> Roles.path(item).startsWith(prefix)));
        return ListRolesResponse.builder()
                .roles(page.map(item -> describe(item).build()))
                .isTruncated(page.isTruncated())
                .marker(page.nextToken())
                .build();
    }

    private GetRoleResponse getRole(CallContext call, GetRoleRequest request) {
        Item role = find(call, request.roleName());
        Role.Builder description = describe(role)
                .tags(tags(role))
                .roleLastUsed(
                        role.current().percent("used", 70)
                                ? RoleLastUsed.builder()
                                        .lastUsedDate(role.changedAt())
                                        .region("us-east-1")
                                        .build()
                                : RoleLastUsed.builder().build());
        return GetRoleResponse.builder().role(description.build()).build();
    }

    private ListRoleTagsResponse listRoleTags(CallContext call, ListRoleTagsRequest request) {
        Item role = find(call, request.roleName());
        Page<Tag> page = Pager.of(call, PageRule.IAM_LIST_ROLE_TAGS, role.id())
                .page(request.maxItems(), request.marker(), Source.of(tags(role)));
        return ListRoleTagsResponse.builder()
                .tags(page.items())
                .isTruncated(page.isTruncated())
                .marker(page.nextToken())
                .build();
    }

    private static Cell roles(EstateView view, CallContext call) {
        return view.cell(call.accountId(), Regions.GLOBAL, Roles.TYPE);
    }

    private Item find(CallContext call, String name) {
        EstateView view = estate.view();
        return view.find(roles(view, call), name)
                .orElseThrow(() ->
                        new SimulatedError("NoSuchEntity", 404, "The role with name " + name + " cannot be found."));
    }

    private Role.Builder describe(Item item) {
        return Role.builder()
                .roleName(item.wire(item.id()))
                .roleId(item.wire(id(item)))
                .arn(item.wire(item.arn()))
                .path(Roles.path(item))
                .createDate(item.createdAt())
                .description(item.fixed().percent("described", 60) ? "Role of " + item.id() : null)
                .maxSessionDuration(Roles.isAssumable(item) ? LONG_SESSION : STANDARD_SESSION)
                .assumeRolePolicyDocument(
                        URLEncoder.encode(policy(item), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** The unique id of a role, which is also the beginning of the id of each of its sessions. */
    public static String id(Item role) {
        return "AROA" + role.fixed().alphanumeric("role id", 13)
                + role.accountId().substring(8);
    }

    private String policy(Item item) {
        return Roles.isAssumable(item) ? trust.policy(item) : servicePolicy(service(item));
    }

    private static String service(Item item) {
        return item.isFixed()
                ? FixedRoles.service(item.slot())
                : item.fixed().pick("trusted", List.of("lambda", "ecs-tasks", "ec2")) + ".amazonaws.com";
    }

    private static String servicePolicy(String service) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\""
                + service + "\"},\"Action\":\"sts:AssumeRole\"}]}";
    }

    private static List<Tag> tags(Item item) {
        return item.tags().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
