package io.nucleus.localaws.simulator.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.DefaultValueTrait;

/** Where two pojos differ, by path. */
final class PojoDifference {
    private PojoDifference() {}

    static List<String> of(String path, SdkPojo expected, SdkPojo actual) {
        List<String> found = new ArrayList<>();
        if (!expected.equalsBySdkFields(actual)) {
            compare(path, expected, actual, found);
        }
        return found;
    }

    /** What a client adds by itself, as a token of its own making, is no difference. */
    private static void compare(String path, Object expected, Object actual, List<String> found) {
        if (expected instanceof SdkPojo left && actual instanceof SdkPojo right) {
            for (SdkField<?> field : left.sdkFields()) {
                Object before = field.getValueOrDefault(left);
                if (before != null
                        && !field.containsTrait(DefaultValueTrait.class)
                        && !PojoFiller.NOT_ON_THE_WIRE.contains(field.memberName())) {
                    compare(path + "." + field.memberName(), before, field.getValueOrDefault(right), found);
                }
            }
        } else if (expected instanceof List<?> left && actual instanceof List<?> right && left.size() == right.size()) {
            for (int i = 0; i < left.size(); i++) {
                compare(path + "[" + i + "]", left.get(i), right.get(i), found);
            }
        } else if (expected instanceof Map<?, ?> left
                && actual instanceof Map<?, ?> right
                && left.keySet().equals(right.keySet())) {
            left.forEach((key, value) -> compare(path + "{" + key + "}", value, right.get(key), found));
        } else if (!Objects.equals(expected, actual)) {
            found.add(path + " was " + expected + ", is " + actual);
        }
    }
}
