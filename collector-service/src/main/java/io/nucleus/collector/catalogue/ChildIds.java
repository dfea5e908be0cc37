package io.nucleus.collector.catalogue;

/** Ids of what has a name that is unique only within something else. */
final class ChildIds {
    private ChildIds() {}

    /** Null if the item has no name. */
    static String of(String parent, String name) {
        return name == null ? null : parent + "/" + name;
    }
}
