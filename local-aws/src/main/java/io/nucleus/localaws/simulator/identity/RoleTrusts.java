package io.nucleus.localaws.simulator.identity;

import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.iam.RoleTrust;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whom roles trust, as the control API left it. Thread-safe; bounded by the number of accounts. */
public final class RoleTrusts implements RoleTrust {
    /** The account of AWS's own examples, whom roles trust that do not trust the hub. */
    private static final String STRANGER = "111122223333";

    private final Estate estate;
    private final AccountTrust standard;
    private final Map<String, AccountTrust> differing = new ConcurrentHashMap<>();

    /** @param externalId what all accounts ask for unless told otherwise; null for nothing */
    public RoleTrusts(Estate estate, String externalId) {
        this.estate = estate;
        this.standard = new AccountTrust(true, externalId);
    }

    /** Of the collector's role in an account. */
    public AccountTrust of(String accountId) {
        return differing.getOrDefault(accountId, standard);
    }

    public void set(String accountId, AccountTrust trust) {
        differing.put(accountId, trust);
    }

    public void reset(String accountId) {
        differing.remove(accountId);
    }

    public void resetAll() {
        differing.clear();
    }

    /** The organization's own role trusts the hub whatever the collector's does. */
    AccountTrust of(Item role) {
        boolean collectors = role.id().equals(estate.plan().config().roleName());
        return collectors ? of(role.accountId()) : new AccountTrust(true, null);
    }

    @Override
    public String policy(Item role) {
        AccountTrust trust = of(role);
        String trusted = trust.hub() ? estate.plan().hub().id() : STRANGER;
        String condition = trust.externalId() == null
                ? ""
                : ",\"Condition\":{\"StringEquals\":{\"sts:ExternalId\":\"" + trust.externalId() + "\"}}";
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::"
                + trusted + ":root\"},\"Action\":\"sts:AssumeRole\"" + condition + "}]}";
    }
}
