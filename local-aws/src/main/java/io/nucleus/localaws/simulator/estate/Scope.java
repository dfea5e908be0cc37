package io.nucleus.localaws.simulator.estate;

/** Where resources of a type live. */
public enum Scope {
    REGIONAL,
    GLOBAL
}
