package io.nucleus.endtoend;

import io.nucleus.localaws.HubAccess;
import io.nucleus.localaws.LocalAws;
import io.nucleus.writer.iceberg.FixedCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;

/** The rows of the Iceberg table, read by Iceberg's own reader. */
final class IcebergRows {
    private IcebergRows() {}

    /** Every row by ARN, of one day; fails if an ARN has two. */
    static Map<String, Map<String, Object>> read(LocalAws aws) {
        return read(aws, row -> true);
    }

    private static Map<String, Map<String, Object>> read(LocalAws aws, Predicate<Record> wanted) {
        Catalog catalog = CatalogUtil.buildIcebergCatalog("nucleus", properties(aws), null);
        Map<String, Map<String, Object>> rows = new HashMap<>();
        try (var records = IcebergGenerics.read(catalog.loadTable(TableIdentifier.of("nucleus", "resources")))
                .build()) {
            for (Record record : records) {
                if (wanted.test(record)
                        && rows.put((String) record.getField("resource_arn"), columns(record)) != null) {
                    throw new AssertionError(record.getField("resource_arn") + " has two rows");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The rows that one scan brought or brought up to date, by ARN. @param scanStartedAt an ISO instant */
    static Map<String, Map<String, Object>> read(LocalAws aws, String scanStartedAt) {
        OffsetDateTime at = Instant.parse(scanStartedAt).atOffset(ZoneOffset.UTC);
        return read(aws, record -> at.equals(record.getField("discovered_at")));
    }

    /** What a scan found changed: kinds by ARN; fails if an ARN has two. */
    static Map<String, String> changes(LocalAws aws, String scanId) {
        Catalog catalog = CatalogUtil.buildIcebergCatalog("nucleus", properties(aws), null);
        Map<String, String> kinds = new HashMap<>();
        try (var records = IcebergGenerics.read(catalog.loadTable(TableIdentifier.of("nucleus", "resource_changes")))
                .where(Expressions.equal("scan_id", scanId))
                .build()) {
            for (Record record : records) {
                if (kinds.put((String) record.getField("resource_arn"), (String) record.getField("kind")) != null) {
                    throw new AssertionError(record.getField("resource_arn") + " changed twice");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }

    private static Map<String, Object> columns(Record record) {
        Map<String, Object> columns = new HashMap<>();
        record.struct().fields().forEach(f -> columns.put(f.name(), record.getField(f.name())));
        return columns;
    }

    private static Map<String, String> properties(LocalAws aws) {
        Map<String, String> properties = new HashMap<>(aws.deployment().icebergCatalog());
        properties.put("client.credentials-provider", FixedCredentials.class.getName());
        properties.put("client.credentials-provider.access-key-id", HubAccess.ACCESS_KEY_ID);
        properties.put("client.credentials-provider.secret-access-key", HubAccess.SECRET_ACCESS_KEY);
        return properties;
    }
}
