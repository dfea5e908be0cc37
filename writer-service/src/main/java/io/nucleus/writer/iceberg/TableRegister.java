package io.nucleus.writer.iceberg;

import io.nucleus.writer.staging.DataBucket;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Remembers, apart from the catalog, which tables this deployment has had: one small object each. Blocks. */
@Singleton
public class TableRegister {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final DataBucket bucket;

    public TableRegister(DataBucket bucket) {
        this.bucket = bucket;
    }

    /** The id of the table that the deployment had last. */
    public Optional<String> recorded(String table) {
        return bucket.get(key(table)).await().atMost(TIMEOUT).map(id -> new String(id, StandardCharsets.UTF_8));
    }

    /** Notes that the deployment has the table. */
    public void record(String table, String id) {
        if (!recorded(table).equals(Optional.of(id))) {
            bucket.put(key(table), id.getBytes(StandardCharsets.UTF_8), "text/plain")
                    .await()
                    .atMost(TIMEOUT);
        }
    }

    /** For people who want to remove the note. */
    String location(String table) {
        return "s3://" + bucket.name() + "/" + key(table);
    }

    private static String key(String table) {
        return "iceberg/" + table;
    }
}
