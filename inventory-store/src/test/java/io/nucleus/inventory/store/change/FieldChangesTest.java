package io.nucleus.inventory.store.change;

import static io.nucleus.inventory.store.Samples.NOW;
import static io.nucleus.inventory.store.Samples.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldChangesTest {
    private static Resource with(String state, Map<String, String> tags, Map<String, String> metadata) {
        Resource r = instance("i-1", "eu-west-1");
        return new Resource(
                r.accountId(),
                r.resourceArn(),
                r.resourceType(),
                r.resourceId(),
                "web",
                r.region(),
                state,
                tags,
                metadata,
                NOW);
    }

    @Test
    void eachFieldThatDiffersIsToldWithBothValues() {
        Resource before = with("running", Map.of("env", "dev", "gone", "x"), Map.of("Size", "1"));
        Resource after = with("stopped", Map.of("env", "prod", "größe", "✓"), Map.of("Size", "1"));

        assertThat(FieldChanges.between(before, after).fields())
                .containsExactly(
                        new FieldChange("state", "running", "stopped"),
                        new FieldChange("tags.env", "dev", "prod"),
                        new FieldChange("tags.gone", "x", null),
                        new FieldChange("tags.größe", null, "✓"));
    }

    @Test
    void whatIsTheSameDoesNotDiffer() {
        Resource same = with("running", Map.of("a", "b"), Map.of());
        assertThat(FieldChanges.between(same, same).isEmpty()).isTrue();
    }

    @Test
    void aLongValueIsCutAndSaysHowLongItIs() {
        FieldChanges changes = FieldChanges.between(
                with("", Map.of(), Map.of("Policy", "x".repeat(5_000))), with("", Map.of(), Map.of("Policy", "y")));

        assertThat(changes.fields().getFirst().before())
                .hasSizeLessThan(FieldChanges.MOST_VALUE_CHARS + 40)
                .endsWith("… (5000 characters)");
    }

    @Test
    void whatHasNoRoomIsCounted() {
        Map<String, String> many = new HashMap<>();
        IntStream.range(0, 200).forEach(i -> many.put("key" + i, "v".repeat(900)));

        FieldChanges changes = FieldChanges.between(with("", Map.of(), Map.of()), with("", Map.of(), many));

        assertThat(changes.fields()).hasSizeBetween(50, 100);
        assertThat(changes.fields().size() + changes.leftOut()).isEqualTo(200);
    }

    @Test
    void twoChangesJoinToOneFromTheFirstToTheLast() {
        FieldChanges first = FieldChanges.between(
                with("running", Map.of("a", "1"), Map.of()), with("stopping", Map.of("a", "2"), Map.of()));
        FieldChanges second = FieldChanges.between(
                with("stopping", Map.of("a", "2"), Map.of()), with("stopped", Map.of("a", "1"), Map.of()));

        assertThat(FieldChanges.joined(first, second).fields())
                .containsExactly(new FieldChange("state", "running", "stopped"));
    }
}
