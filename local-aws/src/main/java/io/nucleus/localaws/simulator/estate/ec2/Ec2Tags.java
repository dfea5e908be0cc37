package io.nucleus.localaws.simulator.estate.ec2;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Tags in EC2's shape. */
final class Ec2Tags {
    private Ec2Tags() {}

    static List<Tag> of(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
