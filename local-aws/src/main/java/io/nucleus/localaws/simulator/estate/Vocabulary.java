package io.nucleus.localaws.simulator.estate;

import java.util.List;

/** The words that names and tags are made of. */
public final class Vocabulary {
    public static final List<String> DOMAINS = List.of(
            "payments",
            "orders",
            "identity",
            "catalog",
            "search",
            "billing",
            "fraud",
            "notifications",
            "analytics",
            "recommendations",
            "inventory",
            "shipping",
            "pricing",
            "reporting",
            "checkout",
            "loyalty",
            "media",
            "platform");

    public static final List<String> COMPONENTS = List.of(
            "api",
            "api",
            "worker",
            "worker",
            "web",
            "consumer",
            "scheduler",
            "gateway",
            "ingest",
            "batch",
            "sync",
            "admin");

    public static final List<String> TEAMS =
            List.of("atlas", "borealis", "cumulus", "delta", "ember", "fjord", "granite", "harbor", "iris", "juniper");

    public static final List<String> COST_CENTRES = List.of("1001", "1002", "1040", "2210", "2215", "3300", "4711");

    /** Values that a careless reader garbles: umlauts, CJK, right-to-left, Cyrillic, combining accents. */
    static final List<String> UNICODE_OWNERS = List.of(
            "Jürgen Groß", "佐藤 さくら", "김민준", "عمر الفاروق", "Łukasz Żółć", "Наталья", "Zoe\u0308 Nguyễn", "Αθηνά");

    static final List<String> UNICODE_KEYS = List.of("Eigentümer", "担当", "владелец", "propriétaire");

    private Vocabulary() {}
}
