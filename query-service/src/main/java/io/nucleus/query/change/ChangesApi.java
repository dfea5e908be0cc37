package io.nucleus.query.change;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.Ulids;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.index.AccountNames;
import io.nucleus.query.language.ExactField;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What scans found changed, for as long as the table keeps it; for ever it is in the Iceberg table {@code resource_changes}. */
@Path("/api/inventory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
public class ChangesApi {
    private static final Set<String> KINDS =
            Arrays.stream(Change.Kind.values()).map(Change.Kind::text).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FEED_PARAMETERS =
            Set.of("accountId", "resourceType", "region", "kind", "scanId", "from", "to", "pageSize", "nextToken");

    /** Longer ones would not fit into a key (2,048 bytes: Developer Guide, "Quotas in Amazon DynamoDB"), and AWS has none. */
    private static final int MOST_ARN_BYTES = 2_000;

    private final ChangeFeed feed;
    private final AccountRepository accounts;

    public ChangesApi(ChangeFeed feed, AccountRepository accounts) {
        this.feed = feed;
        this.accounts = accounts;
    }

    @GET
    @Path("/changes")
    @Operation(
            summary = "What is new, different, gone or back, newest first",
            description = "As scans found it. Kept for 90 days unless configured otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ChangePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    public Uni<ChangePage> changes(
            @QueryParam("accountId") @Parameter(description = "12 digits; several are alternatives")
                    List<String> accountId,
            @QueryParam("resourceType")
                    @Parameter(description = "Types (ec2:instance) or services (ec2); several are alternatives")
                    List<String> resourceType,
            @QueryParam("region") @Parameter(description = "Regions; several are alternatives") List<String> region,
            @QueryParam("kind")
                    @Parameter(description = "created, changed, missing, returned; several are alternatives")
                    List<String> kind,
            @QueryParam("scanId") @Parameter(description = "Scans; several are alternatives") List<String> scanId,
            @QueryParam("from") @Parameter(description = "A day or a moment, inclusive", example = "2026-11-01")
                    List<String> from,
            @QueryParam("to")
                    @Parameter(description = "A day, inclusive, or a moment, exclusive", example = "2026-11-26")
                    List<String> to,
            @QueryParam("pageSize") @Parameter(description = "From 1 to 500; 50 unless given") List<String> pageSize,
            @QueryParam("nextToken") @Parameter(description = "From the page before") List<String> nextToken,
            @Context UriInfo uri) {
        ParameterErrors errors = new ParameterErrors(uri, FEED_PARAMETERS);
        ChangeFilter filter = new ChangeFilter(
                errors.values("accountId", accountId, AccountId::isValid, "12 digits").stream()
                        .map(AccountId::of)
                        .collect(Collectors.toSet()),
                errors.values("resourceType", resourceType, ExactField.TYPE::isValid, ExactField.TYPE.expected()),
                errors.values("region", region, ExactField.REGION::isValid, ExactField.REGION.expected()),
                errors.values("kind", kind, KINDS::contains, "created, changed, missing or returned").stream()
                        .map(Change.Kind::of)
                        .collect(Collectors.toSet()),
                errors.values("scanId", scanId, Ulids::isValid, Ulids.EXPECTED));
        FeedParameters parameters = FeedParameters.read(errors, from, to, pageSize, nextToken);
        errors.throwIfAny();
        return feed.page(filter, parameters.span(), parameters.size()).chain(this::named);
    }

    private Uni<ChangePage> named(ChangeFeed.Part part) {
        return accounts.all()
                .collect()
                .asList()
                .map(AccountNames::of)
                .map(names -> new ChangePage(
                        part.changes().stream().map(c -> ChangeRow.of(c, names)).toList(),
                        FeedParameters.token(part.next())));
    }

    @GET
    @Path("/resources/{arn:.+}/history")
    @Operation(
            summary = "What became of one resource, newest first",
            description = "Also of one that the inventory has no more, as long as its changes are kept.")
    @APIResponse(
            responseCode = "200",
            description = "A page; empty if nothing is known of it",
            content = @Content(schema = @Schema(implementation = ResourceHistoryPage.class)))
    @APIResponse(responseCode = "400", description = "It is not an ARN, or a parameter is wrong")
    public Uni<ResourceHistoryPage> history(
            @PathParam("arn")
                    @Parameter(
                            description = "The ARN, percent-encoded",
                            example = "arn:aws:ec2:eu-west-1:123456789012:instance%2Fi-0abc1234def567890")
                    String arn,
            @QueryParam("from") List<String> from,
            @QueryParam("to") List<String> to,
            @QueryParam("pageSize") List<String> pageSize,
            @QueryParam("nextToken") List<String> nextToken,
            @Context UriInfo uri) {
        ParameterErrors errors = new ParameterErrors(uri, Set.of("from", "to", "pageSize", "nextToken"));
        if (!ResourceArn.isValid(arn)) {
            errors.add("arn", "must be arn:partition:service:region:account-id:resource");
        } else if (arn.getBytes(StandardCharsets.UTF_8).length > MOST_ARN_BYTES) {
            errors.add("arn", "must have at most " + MOST_ARN_BYTES + " bytes");
        }
        FeedParameters parameters = FeedParameters.read(errors, from, to, pageSize, nextToken);
        errors.throwIfAny();
        return feed.history(ResourceArn.of(arn), parameters.span(), parameters.size())
                .chain(this::named)
                .map(page -> new ResourceHistoryPage(arn, page.items(), page.nextToken()));
    }
}
