package io.nucleus.localaws.simulator.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

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

    private static void compare(String path, Object expected, Object actual, List<String> found) {
        if (expected instanceof SdkPojo left && actual instanceof SdkPojo right) {
            for (SdkField<?> field : left.sdkFields()) {
                compare(
                        path + "." + field.memberName(),
                        field.getValueOrDefault(left),
                        field.getValueOrDefault(right),
                        found);
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
