package io.nucleus.localaws.simulator.estate;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;

/** AWS's commercial regions as the SDK's own metadata names them. */
public final class AwsRegions {
    /**
     * Regions launched before 20 March 2019 are enabled for every account; every later one is opt-in (AWS Account
     * Management Reference Guide, "Enable or disable AWS Regions in your account"). The set is therefore closed.
     */
    private static final Set<String> ENABLED_BY_DEFAULT = Set.of(
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2",
            "ca-central-1",
            "sa-east-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "eu-central-1",
            "eu-north-1",
            "ap-south-1",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-southeast-1",
            "ap-southeast-2");

    private static final List<String> ALL = Region.regions().stream()
            .filter(region -> !region.isGlobalRegion())
            .filter(AwsRegions::isCommercial)
            .map(Region::id)
            .sorted()
            .toList();

    private static final List<String> OPT_IN =
            ALL.stream().filter(region -> !isEnabledByDefault(region)).toList();

    private AwsRegions() {}

    private static boolean isCommercial(Region region) {
        RegionMetadata metadata = region.metadata();
        return metadata != null && metadata.partition().id().equals("aws");
    }

    /** Every region, in alphabetical order. */
    public static List<String> all() {
        return ALL;
    }

    /** The regions that an account must opt in to. */
    public static List<String> optIn() {
        return OPT_IN;
    }

    public static boolean isEnabledByDefault(String region) {
        return ENABLED_BY_DEFAULT.contains(region);
    }

    /** The region in five or so letters, as names of resources abbreviate it: {@code eu-west-1} is {@code euw1}. */
    public static String abbreviation(String region) {
        StringBuilder abbreviation = new StringBuilder();
        for (String part : region.split("-")) {
            abbreviation.append(abbreviateWord(part));
        }
        return abbreviation.toString();
    }

    private static String abbreviateWord(String word) {
        return switch (word) {
            case "northeast" -> "ne";
            case "southeast" -> "se";
            case "north", "south", "east", "west", "central" -> word.substring(0, 1);
            default -> word;
        };
    }

    /** A zone of the region; AWS gives accounts three of them almost everywhere. */
    public static String zone(String region, int number) {
        return region + (char) ('a' + Math.floorMod(number, 3));
    }
}
