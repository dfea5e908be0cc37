package io.nucleus.localaws.simulator.control;

/** Why AWS says that a call is denied (IAM User Guide, "Troubleshoot access denied error messages"). */
enum DenialWording {
    IAM {
        @Override
        String reason(String action) {
            return " because no identity-based policy allows the " + action + " action";
        }
    },
    SCP {
        @Override
        String reason(String action) {
            return " with an explicit deny in a service control policy";
        }
    };

    abstract String reason(String action);
}
