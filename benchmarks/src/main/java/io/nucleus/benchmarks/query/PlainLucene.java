package io.nucleus.benchmarks.query;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.store.resource.StoredResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * What Lucene itself takes for the same documents: the same values stored, filtered and sorted by, names found by whole words as
 * its analyzer cuts them. What the product's index does more, such as finding any part of a text, is what it costs more.
 */
final class PlainLucene implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 64;

    private final Directory directory;
    private DirectoryReader reader;

    PlainLucene(Path path) throws IOException {
        directory = new NIOFSDirectory(path);
    }

    /** One thread, one document after the other, each replacing one of its ARN. @return seconds */
    double fill(Stream<StoredResource> resources) throws IOException {
        long begun = System.nanoTime();
        IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (StoredResource each : (Iterable<StoredResource>) resources::iterator) {
                writer.updateDocument(
                        new org.apache.lucene.index.Term(
                                "arn", each.resource().resourceArn().value()),
                        document(each));
            }
            reader = DirectoryReader.open(writer);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Document document(StoredResource stored) {
        Resource r = stored.resource();
        Document document = new Document();
        keyword(document, "arn", r.resourceArn().value());
        keyword(document, "id", r.resourceId());
        keyword(document, "name.exact", r.name());
        keyword(document, "account", r.accountId().value());
        keyword(document, "type", r.resourceType().value());
        keyword(document, "service", r.resourceType().service());
        keyword(document, "region", r.region());
        keyword(document, "state", r.state());
        keyword(document, "status", stored.discoveryStatus().text());
        r.tags().forEach((key, value) -> {
            document.add(new StringField("tag", key, Field.Store.NO));
            document.add(new StringField("tag", key + "=" + value, Field.Store.YES));
        });
        document.add(new TextField("name", r.name(), Field.Store.NO));
        document.add(new LongField("first", stored.firstDiscoveredAt().toEpochMilli(), Field.Store.YES));
        document.add(new LongField("last", stored.lastDiscoveredAt().toEpochMilli(), Field.Store.YES));
        document.add(new LongField("changed", stored.changedAt().toEpochMilli(), Field.Store.YES));
        document.add(new LongField("created", r.createdAt().toEpochMilli(), Field.Store.YES));
        document.add(new LongField("ttl", stored.ttl().getEpochSecond(), Field.Store.NO));
        return document;
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.YES));
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    /** Counts all in a region, and loads the first 25 by name: a page's work without anything around it. */
    void page(String region) {
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            ScoreDoc[] top = searcher.search(
                            new TermQuery(new org.apache.lucene.index.Term("region", region)),
                            25,
                            new Sort(new SortField("name.exact", SortField.Type.STRING)))
                    .scoreDocs;
            for (ScoreDoc each : top) {
                searcher.storedFields().document(each.doc);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        directory.close();
    }
}
