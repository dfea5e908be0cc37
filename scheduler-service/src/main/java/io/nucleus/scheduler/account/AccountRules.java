package io.nucleus.scheduler.account;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Regions;
import io.nucleus.scheduler.plan.AwsRegions;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.Problem.FieldError;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a registration must satisfy. All that is wrong is told at once. */
@Singleton
public class AccountRules {
    private static final int NAME_CHARS = 128;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** IAM user guide, "IAM identifiers" and "IAM and AWS STS quotas": path and name of a role, at most 512 and 64 characters. */
    private static final Pattern ROLE_ARN = Pattern.compile(
            "arn:(?<partition>[a-z0-9-]+):iam::(?<account>[0-9]{12}):role/(?<path>[!-~]{1,511}/)?[\\w+=,.@-]{1,64}");

    /** STS API reference, AssumeRole, ExternalId. */
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

    private final AwsRegions regions;

    public AccountRules(AwsRegions regions) {
        this.regions = regions;
    }

    /**
     * The account of a path.
     *
     * @throws ApiException if it is none
     */
    public static AccountId accountId(String path) {
        if (!AccountId.isValid(path)) {
            throw ApiException.invalid("accountId", "must be 12 digits");
        }
        return AccountId.of(path);
    }

    /**
     * The id of a valid registration.
     *
     * @param path the id in the path; null if the path has none
     * @throws ApiException with every field that is wrong
     */
    public AccountId check(AccountRequest request, AccountId path) {
        if (request == null) {
            throw ApiException.invalid("body", "must be an account as JSON");
        }
        List<FieldError> errors = new ArrayList<>();
        checkId(request.accountId(), path, errors);
        checkName(request.name(), errors);
        checkRole(request, path, errors);
        if (request.externalId() != null
                && !EXTERNAL_ID.matcher(request.externalId()).matches()) {
            errors.add(new FieldError("externalId", "must be 2 to 1224 letters, digits or any of _+=,.@:/-"));
        }
        checkRegions(request.regions() == null ? List.of() : request.regions(), errors);
        if (!errors.isEmpty()) {
            throw ApiException.invalid(errors);
        }
        return path == null ? AccountId.of(request.accountId()) : path;
    }

    private static void checkId(String id, AccountId path, List<FieldError> errors) {
        if (path == null) {
            if (!AccountId.isValid(id)) {
                errors.add(new FieldError("accountId", "must be 12 digits"));
            }
        } else if (id != null && !id.equals(path.value())) {
            errors.add(new FieldError("accountId", "must be left out or be that of the path, " + path));
        }
    }

    private static void checkName(String name, List<FieldError> errors) {
        if (name != null && (name.length() > NAME_CHARS || CONTROL.matcher(name).find())) {
            errors.add(new FieldError(
                    "name", "must be at most " + NAME_CHARS + " characters, none of them control characters"));
        }
    }

    private void checkRole(AccountRequest request, AccountId path, List<FieldError> errors) {
        if (request.roleArn() == null) {
            return;
        }
        Matcher role = ROLE_ARN.matcher(request.roleArn());
        if (!role.matches() || !role.group("partition").equals(regions.partition())) {
            errors.add(new FieldError(
                    "roleArn", "must be arn:" + regions.partition() + ":iam::123456789012:role/name, path included"));
            return;
        }
        String account = path == null ? request.accountId() : path.value();
        if (!role.group("account").equals(account)) {
            errors.add(new FieldError(
                    "roleArn", "must be a role of account " + (AccountId.isValid(account) ? account : "accountId")));
        }
    }

    private void checkRegions(List<String> wanted, List<FieldError> errors) {
        List<String> unknown = regions.unknown(wanted);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            String region = wanted.get(i);
            if (unknown.contains(region)) {
                errors.add(new FieldError(
                        "regions[" + i + "]",
                        "must be a region of AWS partition " + regions.partition() + " such as "
                                + regions.names().first() + ", or " + Regions.GLOBAL));
            } else if (!seen.add(region)) {
                errors.add(new FieldError("regions[" + i + "]", "is there twice"));
            }
        }
    }
}
