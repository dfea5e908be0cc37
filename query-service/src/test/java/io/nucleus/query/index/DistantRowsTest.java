package io.nucleus.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.query.index.ResourceOrder.By;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Compared with Lucene's own collector, in an index of several segments: an index as small as a test's would merge them into one. */
class DistantRowsTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int WINDOW = 10_000;

    @Property(tries = 12)
    void pagesAreThoseOfLucenesOwnCollector(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int segments)
            throws IOException {
        Random random = new Random(seed);
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(
                        directory, new IndexWriterConfig(new GramAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE))) {
            write(writer, new Estate(seed, 1_500), segments, random);
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                // Of a segment nothing is left if later ones write all of it again.
                assertThat(reader.leaves()).hasSizeBetween(1, segments);
                IndexView view = new IndexView(reader, ScopeReads.NONE, AccountNames.NONE, Estate.NOW);
                for (Query query : List.of(
                        new MatchAllDocsQuery(), new TermQuery(new Term(Fields.REGION, Estate.REGIONS.getFirst())))) {
                    for (By by : By.values()) {
                        compare(reader, view, query, new ResourceOrder(by, false), random);
                        compare(reader, view, query, new ResourceOrder(by, true), random);
                    }
                }
            }
        }
    }

    /** Unequal segments, in each of which there are resources that a later one writes again. */
    private static void write(IndexWriter writer, Estate estate, int segments, Random random) throws IOException {
        List<StoredResource> all = estate.resources;
        for (int segment = 0; segment < segments; segment++) {
            int share = segment == 0 ? all.size() : 1 + random.nextInt(all.size());
            for (int i = 0; i < share; i++) {
                StoredResource each = segment == 0 ? all.get(i) : all.get(random.nextInt(all.size()));
                writer.updateDocument(
                        new Term(
                                Fields.ARN,
                                Fields.term(each.resource().resourceArn().value())),
                        ResourceDocument.write(
                                segment == 0 ? each : estate.changed(each, Estate.version(segment + 1))));
            }
            writer.flush();
        }
    }

    private static void compare(DirectoryReader reader, IndexView view, Query query, ResourceOrder order, Random random)
            throws IOException {
        int[] expected = documents(
                new IndexSearcher(reader).search(query, reader.maxDoc(), SortOrder.of(order, view, false)).scoreDocs);
        for (int question = 0; question < 4; question++) {
            int from = 200 + random.nextInt(1_400);
            int size = 1 + random.nextInt(80);
            Hits.Found found = new Hits(reader, query, LIMIT, WINDOW).page(order, view, from, size);
            assertThat(found.total()).isEqualTo(expected.length);
            assertThat(documents(found.documents().toArray(ScoreDoc[]::new)))
                    .as("%s from %d, %d", order, from, size)
                    .isEqualTo(Arrays.copyOfRange(
                            expected, Math.min(from, expected.length), Math.min(from + size, expected.length)));
        }
    }

    private static int[] documents(ScoreDoc[] found) {
        return Arrays.stream(found).mapToInt(each -> each.doc).toArray();
    }
}
