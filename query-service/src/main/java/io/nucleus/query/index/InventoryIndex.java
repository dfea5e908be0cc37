package io.nucleus.query.index;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.resource.StoredResource;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/**
 * The index. Writes become visible all at once with {@link #publish}, and last with {@link #write}. DynamoDB is the truth: an
 * index that cannot be used begins anew.
 */
public final class InventoryIndex implements Closeable {
    private static final Logger LOG = Logger.getLogger(InventoryIndex.class);

    private final IndexWriter writer;
    private final int window;
    /** States written since the last publish, which the reader does not show yet. */
    private final Map<String, Stamp> unpublished = new HashMap<>();

    private volatile IndexView current;
    private volatile Map<String, String> written;

    /**
     * @param ramBufferMegabytes memory in which documents gather before they become a segment
     * @param window how many rows one search holds at once: how far from an end of an answer a page may lie
     */
    public InventoryIndex(Directory directory, double ramBufferMegabytes, int window) throws IOException {
        this(directory, ramBufferMegabytes, window, Map.of());
    }

    private InventoryIndex(Directory directory, double ramBufferMegabytes, int window, Map<String, String> written)
            throws IOException {
        this.window = window;
        this.written = Map.copyOf(written);
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new GramAnalyzer())
                        .setOpenMode(
                                written.isEmpty()
                                        ? IndexWriterConfig.OpenMode.CREATE
                                        : IndexWriterConfig.OpenMode.APPEND)
                        .setCommitOnClose(false)
                        .setRAMBufferSizeMB(ramBufferMegabytes));
        current = new IndexView(DirectoryReader.open(writer), ScopeReads.NONE, AccountNames.NONE, Instant.EPOCH);
    }

    /** The index that an earlier run wrote; a new one if there is none, it is damaged, or of another form. */
    public static InventoryIndex reopen(Directory directory, double ramBufferMegabytes, int window) throws IOException {
        Map<String, String> written = Map.of();
        if (!IndexOnDisk.isEmpty(directory)) {
            // Whoever else uses the directory keeps it: nothing is removed without the lock.
            try (Lock ignored = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                written = IndexOnDisk.check(directory);
            } catch (LockObtainFailedException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                LOG.infof("The index on disk cannot be used and is filled anew: %s", e);
                IndexOnDisk.remove(directory);
            }
        }
        return new InventoryIndex(directory, ramBufferMegabytes, window, written);
    }

    /** What was written beside the index when it was reopened; empty if it began anew, or was cleared. */
    public Map<String, String> written() {
        return written;
    }

    /** Makes all that was taken in so far last, with some data beside it. */
    public void write(Map<String, String> data) throws IOException {
        writer.setLiveCommitData(IndexOnDisk.withForm(data).entrySet());
        writer.commit();
    }

    /** Forgets everything. */
    public synchronized void clear() throws IOException {
        written = Map.of();
        unpublished.clear();
        writer.deleteAll();
    }

    /**
     * Takes resources in without asking whether newer states are there already: for filling an empty index, in which the
     * states of one resource come in their order.
     */
    public void fill(Collection<StoredResource> resources) throws IOException {
        for (StoredResource resource : resources) {
            write(resource);
        }
    }

    /** Takes in those that are newer than what is there. @return how many */
    public synchronized int apply(Collection<StoredResource> resources) throws IOException {
        int applied = 0;
        for (StoredResource resource : resources) {
            String arn = resource.resource().resourceArn().value();
            Stamp stamp = Stamp.of(resource);
            if (stamp.isNewerThan(stampOf(arn))) {
                write(resource);
                unpublished.put(arn, stamp);
                applied++;
            }
        }
        return applied;
    }

    private void write(StoredResource resource) throws IOException {
        writer.updateDocument(arnTerm(resource.resource().resourceArn().value()), ResourceDocument.write(resource));
    }

    private static Term arnTerm(String arn) {
        return new Term(Fields.ARN, Fields.term(arn));
    }

    /** Whether it takes changes: after an error of its disk, a full one too, Lucene's writer closes itself for good. */
    public boolean isOpen() {
        return writer.isOpen();
    }

    private Stamp stampOf(String arn) throws IOException {
        Stamp known = unpublished.get(arn);
        return known != null ? known : StampReader.stampOf(current.reader, arnTerm(arn));
    }

    /** The state of each of the account's resources, as far as it is published. */
    public synchronized KnownResources knownOf(AccountId accountId) throws IOException {
        return new KnownResources(StampReader.ofAccount(current.reader, accountId));
    }

    /** Removes resources whose state is still the known one. @return how many */
    public synchronized int remove(KnownResources gone) throws IOException {
        int removed = 0;
        for (Map.Entry<String, KnownResources.Known> each : gone.byArn().entrySet()) {
            if (each.getValue().stamp().equals(stampOf(each.getKey()))) {
                writer.deleteDocuments(arnTerm(each.getKey()));
                removed++;
            }
        }
        return removed;
    }

    /** Shows all that was written so far. @return whether anything differs from what was shown before */
    public synchronized boolean publish(ScopeReads scopeReads, AccountNames names, Instant at) throws IOException {
        IndexView before = current;
        DirectoryReader changed = DirectoryReader.openIfChanged(before.reader, writer);
        unpublished.clear();
        if (changed == null && before.scopeReads == scopeReads && before.names.equals(names)) {
            return false;
        }
        if (changed == null) {
            before.reader.incRef();
        }
        current = new IndexView(changed == null ? before.reader : changed, scopeReads, names, at);
        before.reader.decRef();
        return true;
    }

    /**
     * @param now what has outlived its TTL by then is gone
     * @param limit how long one search may take
     */
    public Snapshot snapshot(Instant now, Duration limit) {
        while (true) {
            IndexView view = current;
            if (view.reader.tryIncRef()) {
                return new Snapshot(view, now, limit, window);
            }
        }
    }

    /** How many resources are shown, expired ones included. */
    public int size() {
        return current.reader.numDocs();
    }

    @Override
    public synchronized void close() throws IOException {
        current.reader.decRef();
        writer.rollback();
    }
}
