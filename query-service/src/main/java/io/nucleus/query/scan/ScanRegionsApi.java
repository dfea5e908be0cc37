package io.nucleus.query.scan;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanRegion;
import io.nucleus.inventory.store.scan.ScanRegion.RegionPosition;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.api.PositionToken;
import io.nucleus.query.index.AccountNames;
import io.nucleus.support.problem.ApiException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The regions of one scan. Each holds what a collector reported of every type, so they come in pages. */
@Path("/api/inventory/scans/{scanId}/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Syncs")
public class ScanRegionsApi {
    private static final int DEFAULT_PAGE = 50;
    private static final int MOST = 500;
    private static final Set<String> STATES = Set.of("waiting", "storing", "settled", "given_up");
    private static final Set<String> STATUSES = Set.of("success", "partial", "failed");
    private static final PositionToken TOKEN = new PositionToken("scan-regions", 2);

    private final ScanRepository scans;
    private final AccountRepository accounts;

    public ScanRegionsApi(ScanRepository scans, AccountRepository accounts) {
        this.scans = scans;
        this.accounts = accounts;
    }

    /** Some of the regions, by account and name. */
    @RegisterForReflection
    public record ScanRegionList(
            List<ScanRegionRow> items,

            @Schema(description = "For the next page; null: there is none")
            String nextToken) {
        public ScanRegionList {
            items = List.copyOf(items);
        }
    }

    private record Wanted(
            Optional<AccountId> accountId,
            Set<String> states,
            Set<String> statuses,
            int pageSize,
            RegionPosition after) {
        boolean takes(ScanRegionRow row) {
            return (states.isEmpty() || states.contains(row.state()))
                    && (statuses.isEmpty() || row.status() != null && statuses.contains(row.status()));
        }
    }

    @GET
    @Operation(
            summary = "How far a scan came with each region of each account",
            description = "State, counts, calls, duration, and what was not read. Also while it is running.")
    @APIResponse(
            responseCode = "200",
            description = "Some of the regions",
            content = @Content(schema = @Schema(implementation = ScanRegionList.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    @APIResponse(responseCode = "404", description = "There is no such scan")
    public Uni<ScanRegionList> list(
            @PathParam("scanId") @Parameter(example = "01JD5Z8Q4T6V7X8Y9Z0A1B2C3D") String scanId,
            @QueryParam("accountId") @Parameter(description = "12 digits: the only account") List<String> accountId,
            @QueryParam("state")
                    @Parameter(description = "waiting, storing, settled, given_up; several are alternatives")
                    List<String> state,
            @QueryParam("status") @Parameter(description = "success, partial, failed; several are alternatives")
                    List<String> status,
            @QueryParam("pageSize")
                    @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    List<String> pageSize,
            @QueryParam("nextToken") @Parameter(description = "From the page before") List<String> nextToken,
            @Context UriInfo uri) {
        ParameterErrors errors =
                new ParameterErrors(uri, Set.of("accountId", "state", "status", "pageSize", "nextToken"));
        ScanIds.check(errors, scanId);
        Optional<AccountId> account = account(errors, accountId);
        Set<String> states =
                errors.values("state", state, STATES::contains, "one of given_up, settled, storing, waiting");
        Set<String> statuses = errors.values("status", status, STATUSES::contains, "one of failed, partial, success");
        int most = errors.number("pageSize", pageSize, DEFAULT_PAGE, 1, MOST);
        RegionPosition after = position(errors, nextToken);
        errors.throwIfAny();
        return scans.get(scanId)
                .map(found -> found.orElseThrow(() -> ApiException.notFound("There is no scan " + scanId)))
                .chain(scan -> page(scan, new Wanted(account, states, statuses, most, after)));
    }

    private static Optional<AccountId> account(ParameterErrors errors, List<String> given) {
        String text = errors.text("accountId", given, null);
        if (text != null && !AccountId.isValid(text)) {
            errors.add("accountId", "must be 12 digits");
            return Optional.empty();
        }
        return Optional.ofNullable(text).map(AccountId::of);
    }

    private static RegionPosition position(ParameterErrors errors, List<String> given) {
        Optional<List<String>> parts = TOKEN.read(errors, given);
        if (parts.isPresent() && !AccountId.isValid(parts.get().getFirst())) {
            errors.add("nextToken", PositionToken.EXPECTED);
            return null;
        }
        return parts.map(p -> new RegionPosition(AccountId.of(p.getFirst()), p.getLast()))
                .orElse(null);
    }

    private Uni<ScanRegionList> page(Scan scan, Wanted wanted) {
        return Uni.combine()
                .all()
                .unis(ended(scan), accounts.all().collect().asList().map(AccountNames::of))
                .asTuple()
                .chain(t -> regions(scan, wanted)
                        .map(region -> ScanRegionRow.of(
                                region,
                                t.getItem2().name(region.accountId().value()),
                                !scan.isRunning() || t.getItem1().contains(region.accountId())))
                        .filter(wanted::takes)
                        .select()
                        .first(wanted.pageSize() + 1L)
                        .collect()
                        .asList())
                .map(rows -> page(rows, wanted.pageSize()));
    }

    private Uni<Set<AccountId>> ended(Scan scan) {
        return scans.accounts(scan.scanId())
                .filter(ScanAccount::isSettled)
                .map(ScanAccount::accountId)
                .collect()
                .with(Collectors.toSet());
    }

    private Multi<ScanRegion> regions(Scan scan, Wanted wanted) {
        if (wanted.accountId().isEmpty()) {
            return scans.regionsAfter(scan.scanId(), wanted.after());
        }
        return scans.regions(scan.scanId(), wanted.accountId().get())
                .filter(r -> wanted.after() == null
                        || r.region().compareTo(wanted.after().region()) > 0);
    }

    private static ScanRegionList page(List<ScanRegionRow> rows, int most) {
        if (rows.size() <= most) {
            return new ScanRegionList(rows, null);
        }
        ScanRegionRow last = rows.get(most - 1);
        return new ScanRegionList(rows.subList(0, most), TOKEN.write(last.accountId(), last.region()));
    }
}
