package io.nucleus.query.region;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.api.PositionToken;
import io.nucleus.query.index.AccountNames;
import io.nucleus.query.language.ExactField;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The status of regions, as it is stored. */
@Path("/api/inventory/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Syncs")
public class RegionsApi {
    private static final int DEFAULT_PAGE = 100;
    private static final int MOST = 500;
    private static final PositionToken TOKEN = new PositionToken("regions", 2);

    private final AccountRepository accounts;
    private final Regions regions;

    public RegionsApi(AccountRepository accounts, Regions regions) {
        this.accounts = accounts;
        this.regions = regions;
    }

    private record Wanted(Set<String> accountIds, Predicate<RegionStatus> filter, int pageSize, List<String> after) {
        boolean isAfter(AccountId account) {
            return after == null || account.value().compareTo(after.getFirst()) >= 0;
        }

        boolean isAfter(RegionStatus status) {
            return after == null
                    || !status.accountId().value().equals(after.getFirst())
                    || status.region().compareTo(after.getLast()) > 0;
        }
    }

    @GET
    @Operation(
            summary = "What each account has in each region",
            description = "By account and region: every region that was ever looked at. Scans look at active ones, full"
                    + " sweeps at all.")
    @APIResponse(
            responseCode = "200",
            description = "Some of the regions",
            content = @Content(schema = @Schema(implementation = RegionList.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; `errors` names it")
    public Uni<RegionList> list(
            @QueryParam("accountId") @Parameter(description = "12 digits; several are alternatives")
                    List<String> accountId,
            @QueryParam("region") @Parameter(description = "Scan regions; several are alternatives")
                    List<String> region,
            @QueryParam("active")
                    @Parameter(
                            description = "Only those that are active, or only those that are not",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    List<String> active,
            @QueryParam("pageSize")
                    @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "100"))
                    List<String> pageSize,
            @QueryParam("nextToken") @Parameter(description = "From the page before") List<String> nextToken,
            @Context UriInfo uri) {
        ParameterErrors errors =
                new ParameterErrors(uri, Set.of("accountId", "region", "active", "pageSize", "nextToken"));
        Set<String> ids = errors.values("accountId", accountId, AccountId::isValid, "12 digits");
        Set<String> names = errors.values("region", region, ExactField.REGION::isValid, ExactField.REGION.expected());
        Optional<Boolean> state = active(errors, active);
        int most = errors.number("pageSize", pageSize, DEFAULT_PAGE, 1, MOST);
        List<String> after = TOKEN.read(errors, nextToken).orElse(null);
        errors.throwIfAny();
        Predicate<RegionStatus> filter =
                s -> (names.isEmpty() || names.contains(s.region())) && (state.isEmpty() || state.get() == s.active());
        return accounts.all().collect().asList().chain(all -> page(all, new Wanted(ids, filter, most, after)));
    }

    private static Optional<Boolean> active(ParameterErrors errors, List<String> given) {
        String text = errors.text("active", given, null);
        if (text == null) {
            return Optional.empty();
        }
        if (!text.equals("true") && !text.equals("false")) {
            errors.add("active", "must be true or false");
        }
        return Optional.of(text.equals("true"));
    }

    private Uni<RegionList> page(List<Account> registered, Wanted wanted) {
        AccountNames names = AccountNames.of(registered);
        return regions.of(accounts(registered, wanted))
                .filter(status -> wanted.isAfter(status) && wanted.filter().test(status))
                .select()
                .first(wanted.pageSize() + 1L)
                .map(status ->
                        RegionRow.of(status, names.name(status.accountId().value())))
                .collect()
                .asList()
                .map(rows -> page(rows, wanted.pageSize()));
    }

    /** Those that are named, even if they are not registered any more, or all that are. */
    private static List<AccountId> accounts(List<Account> registered, Wanted wanted) {
        return (wanted.accountIds().isEmpty()
                        ? registered.stream().map(Account::accountId)
                        : wanted.accountIds().stream().map(AccountId::of))
                .filter(wanted::isAfter)
                .sorted(Comparator.comparing(AccountId::value))
                .toList();
    }

    private static RegionList page(List<RegionRow> rows, int most) {
        if (rows.size() <= most) {
            return new RegionList(rows, null);
        }
        RegionRow last = rows.get(most - 1);
        return new RegionList(rows.subList(0, most), TOKEN.write(last.accountId(), last.region()));
    }
}
