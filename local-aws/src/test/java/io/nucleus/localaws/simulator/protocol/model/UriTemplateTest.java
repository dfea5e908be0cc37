package io.nucleus.localaws.simulator.protocol.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UriTemplateTest {
    private static Optional<Map<String, String>> match(String template, String path) {
        return UriTemplate.parse(template, null).match(UriTemplate.split(path), path);
    }

    @Test
    void aLabelIsOneSegmentDecoded() {
        assertThat(match("/clusters/{name}", "/clusters/main")).contains(Map.of("name", "main"));
        assertThat(match("/tags/{arn}", "/tags/arn:aws:eks%3Acluster%2Fmain+1"))
                .contains(Map.of("arn", "arn:aws:eks:cluster/main+1"));
        assertThat(match("/clusters/{name}", "/clusters/main/addons")).isEmpty();
        assertThat(match("/clusters/{name}", "/nodes/main")).isEmpty();
        assertThat(match("/clusters/{name}", "/clusters")).isEmpty();
    }

    @Test
    void slashesAtTheEndDoNotCount() {
        assertThat(match("/2015-03-31/functions", "/2015-03-31/functions/")).contains(Map.of());
        assertThat(match("/", "")).contains(Map.of());
        assertThat(match("", "/")).contains(Map.of());
    }

    @Test
    void aGreedyLabelIsAllThatIsLeft() {
        assertThat(match("/{Bucket}/{Key+}", "/logs/2026/01/x%20y"))
                .contains(Map.of("Bucket", "logs", "Key", "2026/01/x y"));
        assertThat(match("/{Bucket}/{Key+}", "/logs/folder/")).contains(Map.of("Bucket", "logs", "Key", "folder/"));
        assertThat(match("/{Bucket}/{Key+}", "/logs")).isEmpty();
    }

    @Test
    void aGreedyLabelMayBeInTheMiddle() {
        assertThat(match("/instances/{Name+}/policy", "/instances/a/b/policy")).contains(Map.of("Name", "a/b"));
        assertThat(match("/instances/{Name+}/policy", "/instances/a/b/status")).isEmpty();
        assertThat(match("/instances/{Name+}/policy", "/instances/policy")).isEmpty();
    }

    @Test
    void aLabelMayBePartOfASegment() {
        assertThat(match("/models/{id}:run", "/models/7:run")).contains(Map.of("id", "7"));
        assertThat(match("/models/{id}:run", "/models/7:stop")).isEmpty();
    }

    @Test
    void theQueryStringIsPartOfTheAddress() {
        assertThat(UriTemplate.parse("/{Key+}?select&select-type=2", "Bucket").literals())
                .containsExactly(Map.entry("select", ""), Map.entry("select-type", "2"));
    }

    @Test
    void aLeadingLabelComesFirst() {
        UriTemplate template = UriTemplate.parse("/{Key+}", "Bucket");
        assertThat(template.match(UriTemplate.split("/logs/x"), "/logs/x"))
                .contains(Map.of("Bucket", "logs", "Key", "x"));
    }

    @Test
    void literalSegmentsAreMoreSpecific() {
        assertThat(UriTemplate.parse("/v20180820/bucket", null).specificity())
                .isGreaterThan(UriTemplate.parse("/{Key+}", "Bucket").specificity());
    }
}
