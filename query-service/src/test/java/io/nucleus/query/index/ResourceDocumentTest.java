package io.nucleus.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.junit.jupiter.api.Test;

class ResourceDocumentTest {
    /** An index on disk is used as it is: whoever changes what is written must give it another number, or it would be misread. */
    @Test
    void whatIsWrittenBelongsToTheNumberOfItsForm() {
        Estate estate = new Estate(1, 200);
        String form = IntStream.range(0, 200)
                .mapToObj(i -> ResourceDocument.write(estate.resources.get(i)))
                .flatMap(document -> document.getFields().stream())
                .map(ResourceDocumentTest::describe)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        assertThat(ResourceDocument.FORM).isEqualTo(1);
        assertThat(form).isEqualTo("""
                accountId DOCS stored
                accountId SORTED
                arn DOCS stored
                arn SORTED
                arn.folded DOCS
                arn.folded SORTED
                changedAt NUMERIC
                changedAt point
                changedAt stored
                createdAt NUMERIC
                createdAt point
                createdAt stored
                discoveryStatus DOCS stored
                discoveryStatus SORTED
                firstDiscoveredAt NUMERIC
                firstDiscoveredAt point
                firstDiscoveredAt stored
                lastDiscoveredAt NUMERIC
                lastDiscoveredAt point
                lastDiscoveredAt stored
                name stored
                name.folded DOCS
                name.folded SORTED
                region DOCS stored
                region SORTED
                resourceId stored
                resourceId.folded DOCS
                resourceId.folded SORTED
                resourceType DOCS stored
                resourceType SORTED
                scanRegion stored
                scope DOCS
                scope SORTED
                service DOCS stored
                service SORTED
                stamp BINARY
                state stored
                state.folded DOCS
                state.folded SORTED
                tag DOCS
                tagPair stored
                text DOCS_AND_FREQS_AND_POSITIONS
                ttl point""");
    }

    private static String describe(IndexableField field) {
        StringBuilder text = new StringBuilder(field.name());
        if (field.fieldType().indexOptions() != IndexOptions.NONE) {
            text.append(' ').append(field.fieldType().indexOptions());
        }
        if (field.fieldType().docValuesType() != DocValuesType.NONE) {
            text.append(' ').append(field.fieldType().docValuesType());
        }
        if (field.fieldType().pointDimensionCount() > 0) {
            text.append(" point");
        }
        return field.fieldType().stored() ? text.append(" stored").toString() : text.toString();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Estate estate = new Estate(2, 50);
        estate.resources.forEach(stored -> {
            Document document = ResourceDocument.write(stored);
            IndexedResource read = ResourceDocument.read(document);
            assertThat(read.name()).isEqualTo(stored.resource().name());
            assertThat(read.tags()).isEqualTo(stored.resource().tags());
            assertThat(read.createdAt()).isEqualTo(stored.resource().createdAt());
            assertThat(read.changedAt()).isEqualTo(stored.changedAt());
            assertThat(read.writtenDiscoveredAt()).isEqualTo(stored.lastDiscoveredAt());
        });
    }
}
