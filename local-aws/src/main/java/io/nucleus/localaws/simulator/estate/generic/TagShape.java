package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** Tags in the form that a member has: a map, or a list of structures, whatever these call key and value. */
final class TagShape {
    private static final Set<String> KEYS = Set.of("key", "tagkey");
    private static final Set<String> VALUES = Set.of("value", "tagvalue");

    private TagShape() {}

    static Object of(SdkField<?> member, Map<String, String> tags) {
        if (member.marshallingType() == MarshallingType.MAP) {
            return tags;
        }
        SdkPojo tag = Pojos.structure(member);
        String key = name(tag, KEYS);
        String value = name(tag, VALUES);
        return tags.entrySet().stream()
                .map(entry -> Map.<String, Object>of(key, entry.getKey(), value, entry.getValue()))
                .toList();
    }

    private static String name(SdkPojo tag, Set<String> names) {
        List<String> members =
                tag.sdkFields().stream().map(SdkField::memberName).toList();
        return members.stream()
                .filter(member -> names.contains(member.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of " + names + " among " + members));
    }
}
