package io.nucleus.writer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.writer.rig.Estate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemFitTest {
    private static Resource resource(String arn, Map<String, String> tags, Map<String, String> metadata) {
        return new Resource(
                Estate.ACCOUNT,
                ResourceArn.of(arn),
                ResourceType.of("iam:policy"),
                "p",
                "p",
                "aws-global",
                "",
                tags,
                metadata,
                null);
    }

    private static Resource resource(Map<String, String> metadata) {
        return resource("arn:aws:iam::111122223333:policy/p", Map.of(), metadata);
    }

    @Test
    void anOrdinaryResourceStaysAsItIs() {
        Resource resource = resource(Map.of("A", "a"));
        assertThat(ItemFit.trim(resource)).isSameAs(resource);
        assertThat(ItemFit.rejection(resource)).isEmpty();
    }

    @Test
    void theLargestMetadataGivesWayAndIsNamed() {
        Resource trimmed = ItemFit.trim(
                resource(Map.of("Small", "s", "Large", "x".repeat(300_000), "Larger", "y".repeat(350_000))));
        assertThat(trimmed.metadata())
                .containsEntry("Small", "s")
                .containsEntry(ItemFit.TRIMMED, "Larger")
                .containsKey("Large")
                .doesNotContainKey("Larger");
    }

    @Test
    void itIsBytesThatCount() {
        Resource trimmed = ItemFit.trim(resource(Map.of("Text", "ü".repeat(210_000))));
        assertThat(trimmed.metadata()).containsOnlyKeys(ItemFit.TRIMMED);
    }

    @Test
    void anArnThatMakesNoKeyIsRejected() {
        Resource resource = resource("arn:aws:iam::111122223333:policy/" + "p".repeat(1_000), Map.of(), Map.of());
        assertThat(ItemFit.rejection(resource))
                .hasValueSatisfying(r -> assertThat(r).contains("1024"));
    }

    @Test
    void anEmptyTagNameIsRejected() {
        assertThat(ItemFit.rejection(resource("arn:aws:iam::111122223333:policy/p", Map.of("", "x"), Map.of())))
                .isPresent();
    }

    @Test
    void whatIsTooLargeWithoutMetadataIsRejected() {
        Resource resource =
                resource("arn:aws:iam::111122223333:policy/p", Map.of("big", "x".repeat(400_000)), Map.of());
        assertThat(ItemFit.rejection(resource)).isPresent();
    }
}
