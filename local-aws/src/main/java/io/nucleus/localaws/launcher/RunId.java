package io.nucleus.localaws.launcher;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Marks the processes of one run, so that none but these is ever stopped. */
record RunId(String value) {
    private static final String OPTION = "-Dnucleus.run=";

    RunId {
        requireNonNull(value, "value is null");
    }

    static RunId random() {
        return new RunId(UUID.randomUUID().toString());
    }

    /** Stands first on the command line of each process, where every system shows it. */
    String option() {
        return OPTION + value;
    }
}
