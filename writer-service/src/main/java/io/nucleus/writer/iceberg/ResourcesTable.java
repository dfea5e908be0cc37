package io.nucleus.writer.iceberg;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import io.nucleus.writer.settlement.Settlement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.types.Types;

/**
 * The table {@code resources}: a row says that a scan of that day found the resource. {@code discovered_at} is the scan's start,
 * the same for all its rows, and so tells the scans of a day apart.
 */
final class ResourcesTable {
    static final String NAME = "resources";

    static final String RESOURCE_ARN = "resource_arn";
    static final String RESOURCE_ID = "resource_id";
    static final String RESOURCE_TYPE = "resource_type";
    static final String ACCOUNT_ID = "account_id";
    static final String REGION = "region";
    static final String RESOURCE_NAME = "name";
    static final String STATE = "state";
    static final String TAGS = "tags";
    static final String METADATA = "metadata";
    static final String DISCOVERED_AT = "discovered_at";

    private ResourcesTable() {}

    /** Only to create the table: a created table has field ids of its own. */
    static Schema schema() {
        return new Schema(
                required(1, RESOURCE_ARN, Types.StringType.get()),
                required(2, RESOURCE_ID, Types.StringType.get()),
                required(3, RESOURCE_TYPE, Types.StringType.get()),
                required(4, ACCOUNT_ID, Types.StringType.get()),
                required(5, REGION, Types.StringType.get()),
                optional(6, RESOURCE_NAME, Types.StringType.get()),
                optional(7, STATE, Types.StringType.get()),
                optional(8, TAGS, texts(11)),
                optional(9, METADATA, texts(13)),
                required(10, DISCOVERED_AT, Types.TimestampType.withZone()));
    }

    private static Types.MapType texts(int firstId) {
        return Types.MapType.ofRequired(firstId, firstId + 1, Types.StringType.get(), Types.StringType.get());
    }

    static PartitionSpec partitions(Schema schema) {
        return PartitionSpec.builderFor(schema).day(DISCOVERED_AT).build();
    }

    static SortOrder order(Schema schema) {
        return SortOrder.builderFor(schema).asc(RESOURCE_TYPE).asc(REGION).build();
    }

    /**
     * Table properties. Commits of many accounts at once wait for each other rather than fail; statistics of the columns that
     * are searched by are kept in full, so that files are found by account.
     */
    static Map<String, String> properties() {
        return Map.of(
                TableProperties.FORMAT_VERSION,
                "2",
                TableProperties.PARQUET_COMPRESSION,
                "zstd",
                TableProperties.COMMIT_NUM_RETRIES,
                "20",
                TableProperties.COMMIT_MIN_RETRY_WAIT_MS,
                "100",
                TableProperties.COMMIT_MAX_RETRY_WAIT_MS,
                "5000",
                TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED,
                "true",
                TableProperties.METRICS_MODE_COLUMN_CONF_PREFIX + ACCOUNT_ID,
                "full",
                TableProperties.METRICS_MODE_COLUMN_CONF_PREFIX + METADATA,
                "none",
                TableProperties.METRICS_MODE_COLUMN_CONF_PREFIX + TAGS,
                "none");
    }

    /** Rows of the account on the scan's day: all that a settlement may replace. */
    static Expression rowsOf(Settlement settlement) {
        Instant from = settlement.day().atStartOfDay().toInstant(ZoneOffset.UTC);
        return Expressions.and(
                Expressions.equal(ACCOUNT_ID, settlement.accountId().value()),
                Expressions.greaterThanOrEqual(DISCOVERED_AT, micros(from)),
                Expressions.lessThan(DISCOVERED_AT, micros(from.plus(1, ChronoUnit.DAYS))));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
