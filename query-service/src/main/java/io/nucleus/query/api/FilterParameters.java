package io.nucleus.query.api;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.query.index.ResourceFilter;
import io.nucleus.query.language.FoldedText;
import io.nucleus.query.language.QuerySyntaxException;
import io.nucleus.query.language.ResourceQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that say which resources are wanted. */
public class FilterParameters {
    public static final Set<String> NAMES =
            Set.of("accountId", "resourceType", "region", "status", "tag", "search", "q");

    private static final Pattern TYPE = Pattern.compile("[a-z0-9-]+(:[A-Za-z0-9/_.-]+)?");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z0-9]+)+");
    private static final int MOST_SEARCH_CHARS = 2_048;
    private static final int MOST_SEARCH_WORDS = 64;

    @QueryParam("accountId")
    @Parameter(
            description = "12 digits; several are alternatives, repeated or separated by commas",
            example = "123456789012")
    List<String> accountId;

    @QueryParam("resourceType")
    @Parameter(
            description = "A type (`ec2:instance`) or a service (`ec2`), which means all its types; several are"
                    + " alternatives, repeated or separated by commas",
            example = "ec2")
    List<String> resourceType;

    @QueryParam("region")
    @Parameter(
            description = "A region, or `aws-global`; several are alternatives, repeated or separated by commas",
            example = "eu-west-1")
    List<String> region;

    @QueryParam("status")
    @Parameter(
            description = "`active` or `missing`; several are alternatives, repeated or separated by commas",
            example = "active")
    List<String> status;

    @QueryParam("tag")
    @Parameter(
            description =
                    "A tag's key (`env`) or key and value (`env=prod`), exactly; several are alternatives, repeated",
            example = "env=prod")
    List<String> tag;

    @QueryParam("search")
    @Parameter(
            description =
                    "Words that all must occur, in any part of the name, the id or the ARN; case and accents do not"
                            + " matter",
            example = "web prod")
    List<String> search;

    @QueryParam("q")
    @Parameter(
            description =
                    "A query: terms that all must hold, such as `type:ec2 region:us-east-1,eu-west-1 -status:missing"
                            + " tag:env=prod name:web* changed:>7d \"exact words\"`. Narrows further what the other"
                            + " parameters say. A wrong one is refused with its `position`",
            example = "type:ec2 -status:missing web")
    List<String> q;

    /** The filter, as far as it is right; what is wrong is added to the errors. */
    public ResourceFilter read(ParameterErrors errors) {
        return new ResourceFilter(
                errors.values("accountId", accountId, AccountId::isValid, "12 digits").stream()
                        .map(AccountId::of)
                        .collect(Collectors.toSet()),
                errors.values(
                        "resourceType",
                        resourceType,
                        TYPE.asMatchPredicate(),
                        "a type such as ec2:instance or a service such as ec2"),
                errors.values("region", region, REGION.asMatchPredicate(), "a region such as eu-west-1, or aws-global"),
                errors
                        .values(
                                "status",
                                status,
                                text -> DiscoveryStatus.parse(text).isPresent(),
                                "active or missing")
                        .stream()
                        .map(DiscoveryStatus::of)
                        .collect(Collectors.toSet()),
                errors.whole("tag", tag, text -> !text.isBlank(), "a tag's key or key=value"),
                readSearch(errors),
                readQuery(errors));
    }

    private ResourceQuery readQuery(ParameterErrors errors) {
        try {
            return ResourceQuery.parse(errors.text("q", q, ""));
        } catch (QuerySyntaxException e) {
            errors.add("q", e.getMessage(), e.position());
            return ResourceQuery.ALL;
        }
    }

    private String readSearch(ParameterErrors errors) {
        String text = errors.text("search", search, "");
        if (text.length() > MOST_SEARCH_CHARS) {
            errors.add("search", "must have at most " + MOST_SEARCH_CHARS + " characters");
        } else if (FoldedText.words(text).size() > MOST_SEARCH_WORDS) {
            errors.add("search", "must have at most " + MOST_SEARCH_WORDS + " words");
        } else if (!text.isBlank() && FoldedText.words(text).isEmpty()) {
            errors.add("search", "must hold something other than accents and spaces");
        }
        return text;
    }
}
