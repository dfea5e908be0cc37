package io.nucleus.inventory.store.resource;

import static io.nucleus.inventory.store.Samples.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    private static final Resource RESOURCE = instance("i-1", "eu-west-1", Map.of("a", "1", "b", "2"));

    @Test
    void theOrderOfTagsDoesNotMatter() {
        Map<String, String> reversed = new LinkedHashMap<>();
        reversed.put("b", "2");
        reversed.put("a", "1");

        assertThat(ContentHash.of(instance("i-1", "eu-west-1", reversed))).isEqualTo(ContentHash.of(RESOURCE));
    }

    @Test
    void everythingThatAScanSaysMatters() {
        assertThat(ContentHash.of(instance("i-1", "eu-west-1", Map.of("a", "1", "b", "3"))))
                .isNotEqualTo(ContentHash.of(RESOURCE));
        assertThat(ContentHash.of(instance("i-1", "eu-west-1", Map.of("a", "12", "b", ""))))
                .isNotEqualTo(ContentHash.of(RESOURCE));
        assertThat(ContentHash.of(withState("stopped"))).isNotEqualTo(ContentHash.of(withState("running")));
    }

    /** Stored hashes are compared with it: if it changed, every resource would count as changed. */
    @Test
    void theHashStaysWhatItIs() {
        assertThat(ContentHash.of(RESOURCE))
                .isEqualTo("4d85fb4726823ebd045023ee8941de5b8cb1ed4e90a35c10420bb7c02ff57112");
    }

    private static Resource withState(String state) {
        return new Resource(
                RESOURCE.accountId(),
                RESOURCE.resourceArn(),
                RESOURCE.resourceType(),
                RESOURCE.resourceId(),
                RESOURCE.name(),
                RESOURCE.region(),
                state,
                RESOURCE.tags(),
                RESOURCE.metadata(),
                RESOURCE.createdAt());
    }
}
