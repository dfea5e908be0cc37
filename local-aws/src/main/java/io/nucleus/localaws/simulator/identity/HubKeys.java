package io.nucleus.localaws.simulator.identity;

import static java.util.Objects.requireNonNull;

/** The hub's long-lived access key, as a user in the management account would have it. */
public record HubKeys(String accessKeyId, String secretAccessKey) {
    /** What the demo signs with; worthless anywhere else. */
    public static final HubKeys DEFAULT =
            new HubKeys("AKIASIMULATEDHUB0001", "simulated/secret/of/the/hub/user/0000001");

    static final String USER = "nucleus-hub";

    public HubKeys {
        requireNonNull(accessKeyId, "accessKeyId is null");
        requireNonNull(secretAccessKey, "secretAccessKey is null");
    }

    @Override
    public String toString() {
        return "HubKeys[accessKeyId=" + accessKeyId + "]";
    }
}
