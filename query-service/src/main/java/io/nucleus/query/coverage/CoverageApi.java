package io.nucleus.query.coverage;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.language.ExactField;
import io.nucleus.query.search.StreamPlaces;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The coverage ledger, as it is stored: what each scan could read, and what not. */
@Path("/api/inventory/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Syncs")
public class CoverageApi {
    private static final Set<String> STATUSES =
            Arrays.stream(CoverageStatus.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final AccountRepository accounts;
    private final CoverageRepository coverage;
    private final StreamPlaces places;

    public CoverageApi(AccountRepository accounts, CoverageRepository coverage, StreamPlaces places) {
        this.accounts = accounts;
        this.coverage = coverage;
        this.places = places;
    }

    @GET
    @Operation(
            summary = "How far each (account, region, type) was read",
            description =
                    "A streamed list, by account, region and type. A status other than OK means: not read, which is"
                            + " not the same as empty.")
    @APIResponse(
            responseCode = "200",
            description = "The scopes",
            content = @Content(schema = @Schema(implementation = CoverageRow[].class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    @APIResponse(responseCode = "429", description = "Too many streams are open; see Retry-After")
    public Multi<CoverageRow> scopes(
            @QueryParam("accountId") @Parameter(description = "12 digits; several are alternatives")
                    List<String> accountId,
            @QueryParam("region") @Parameter(description = "Scan regions; several are alternatives")
                    List<String> region,
            @QueryParam("resourceType")
                    @Parameter(description = "Types (ec2:instance) or services (ec2); several are alternatives")
                    List<String> resourceType,
            @QueryParam("status") @Parameter(description = "Coverage statuses; several are alternatives")
                    List<String> status,
            @Context UriInfo uri) {
        ParameterErrors errors = new ParameterErrors(uri, Set.of("accountId", "region", "resourceType", "status"));
        Set<String> ids = errors.values("accountId", accountId, AccountId::isValid, "12 digits");
        Set<String> regions = errors.values("region", region, ExactField.REGION::isValid, ExactField.REGION.expected());
        Set<String> types =
                errors.values("resourceType", resourceType, ExactField.TYPE::isValid, ExactField.TYPE.expected());
        Set<String> statuses = errors.values(
                "status",
                status,
                STATUSES::contains,
                "one of " + STATUSES.stream().sorted().collect(Collectors.joining(", ")));
        errors.throwIfAny();
        Predicate<Coverage> wanted = c -> (regions.isEmpty() || regions.contains(c.region()))
                && (types.isEmpty() || types.stream().anyMatch(c.resourceType()::isIn))
                && (statuses.isEmpty() || statuses.contains(c.status().name()));
        return Multi.createFrom().deferred(() -> {
            Runnable place = places.take();
            return rows(ids, wanted).onTermination().invoke(place);
        });
    }

    private Multi<CoverageRow> rows(Set<String> ids, Predicate<Coverage> wanted) {
        Multi<AccountId> wantedAccounts = ids.isEmpty()
                ? accounts.all().map(Account::accountId)
                : Multi.createFrom().iterable(ids.stream().sorted().toList()).map(AccountId::of);
        return wantedAccounts
                .onItem()
                .transformToMultiAndConcatenate(coverage::ofAccount)
                .filter(wanted)
                .map(CoverageRow::of);
    }
}
