package io.nucleus.localaws.simulator.estate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Makes the accounts of an organization from its seed. */
final class AccountPlan {
    /** How each of the first accounts is used; the shape that AWS's landing zone guidance leads to. */
    private static final List<Template> FOUNDATION = List.of(
            new Template("management", "shared", AccountProfile.FOUNDATION),
            new Template("payments-prod", "prod", AccountProfile.APPLICATION),
            new Template("web-prod", "prod", AccountProfile.SERVERLESS),
            new Template("data-platform-prod", "prod", AccountProfile.DATA),
            new Template("log-archive", "shared", AccountProfile.FOUNDATION),
            new Template("security-audit", "shared", AccountProfile.FOUNDATION),
            new Template("network", "shared", AccountProfile.NETWORK),
            new Template("shared-services", "shared", AccountProfile.APPLICATION),
            new Template("payments-staging", "staging", AccountProfile.APPLICATION),
            new Template("payments-dev", "dev", AccountProfile.APPLICATION),
            new Template("data-platform-dev", "dev", AccountProfile.DATA),
            new Template("sandbox", "sandbox", AccountProfile.SANDBOX));

    private static final List<String> ENVIRONMENTS = List.of("prod", "prod", "staging", "dev", "dev", "sandbox");
    private static final List<AccountProfile> PROFILES = List.of(
            AccountProfile.APPLICATION,
            AccountProfile.APPLICATION,
            AccountProfile.SERVERLESS,
            AccountProfile.DATA,
            AccountProfile.SANDBOX);
    private static final List<String> HOMES =
            List.of("us-east-1", "us-east-1", "eu-west-1", "eu-central-1", "us-west-2", "ap-southeast-1");
    private static final int LEADING_ZERO = 3;
    private static final long ACCOUNT_IDS = 1_000_000_000_000L;

    private record Template(String name, String environment, AccountProfile profile) {}

    private final long seed;

    AccountPlan(long seed) {
        this.seed = seed;
    }

    List<Account> accounts(int count) {
        List<Account> accounts = new ArrayList<>(count);
        Set<String> ids = new LinkedHashSet<>();
        for (int index = 0; index < count; index++) {
            accounts.add(account(index, freshId(index, ids)));
        }
        return List.copyOf(accounts);
    }

    /** Which of so many accounts has this id; -1 if none has. */
    int indexOf(String id, int count) {
        Set<String> ids = new LinkedHashSet<>();
        for (int index = 0; index < count; index++) {
            if (freshId(index, ids).equals(id)) {
                return index;
            }
        }
        return -1;
    }

    private String freshId(int index, Set<String> taken) {
        String id;
        long attempt = 0;
        do {
            id = id(index, attempt++);
        } while (!taken.add(id));
        return id;
    }

    /** One account id has a leading zero, as real ones may: whoever reads it as a number gets it wrong. */
    private String id(int index, long attempt) {
        long number = Long.remainderUnsigned(Hash.of(seed, index, attempt), ACCOUNT_IDS);
        boolean small = index == LEADING_ZERO;
        long range = ACCOUNT_IDS / 10;
        return String.format(Locale.ROOT, "%012d", small ? number % range : number % (9 * range) + range);
    }

    private Account account(int index, String id) {
        Draws draws = new Draws(Hash.of(seed, "account " + index));
        Template template = index < FOUNDATION.size() ? FOUNDATION.get(index) : template(index, draws);
        Set<String> enabled = enabledRegions(index, draws);
        int age = draws.between("age", 60, 2_900);
        Instant joined = EstateConfig.dateOf(-age)
                .atTime(draws.below("hour", 24), draws.below("minute", 60))
                .toInstant(ZoneOffset.UTC);
        return new Account(
                index,
                id,
                template.name(),
                "aws+" + template.name() + "@nimbus.example",
                template.environment(),
                joined,
                template.profile(),
                activeRegions(enabled, draws),
                List.copyOf(enabled));
    }

    private static Template template(int index, Draws draws) {
        String environment = draws.pick("environment", ENVIRONMENTS);
        String name = draws.pick("domain", Vocabulary.DOMAINS) + "-" + environment + "-" + index;
        return new Template(name, environment, draws.pick("profile", PROFILES));
    }

    /** Every third account or so has opted in to one to three regions. */
    private static Set<String> enabledRegions(int index, Draws draws) {
        Set<String> enabled = new TreeSet<>();
        AwsRegions.all().stream().filter(AwsRegions::isEnabledByDefault).forEach(enabled::add);
        boolean optsIn = index % 3 == 1 || draws.percent("opts in", 10);
        for (int i = 0; optsIn && i < draws.between("opt-ins", 1, 3); i++) {
            enabled.add(draws.pick("opt-in " + i, AwsRegions.optIn()));
        }
        return enabled;
    }

    private static List<String> activeRegions(Set<String> enabled, Draws draws) {
        Set<String> active = new LinkedHashSet<>();
        active.add(draws.pick("home", HOMES));
        int wanted = draws.between("active", 2, 4);
        enabled.stream()
                .filter(region -> !AwsRegions.isEnabledByDefault(region))
                .limit(1)
                .forEach(active::add);
        List<String> candidates = List.copyOf(enabled);
        for (int i = 0; active.size() < wanted; i++) {
            active.add(draws.pick("region " + i, i < 4 ? HOMES : candidates));
        }
        return List.copyOf(active);
    }
}
