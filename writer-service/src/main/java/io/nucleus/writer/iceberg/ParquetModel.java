package io.nucleus.writer.iceberg;

import org.apache.iceberg.Schema;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.formats.FormatModelRegistry;
import org.apache.iceberg.parquet.ParquetFormatModel;
import org.jboss.logging.Logger;

/**
 * Tells Iceberg how generic records become Parquet. Iceberg looks for it by reflection in a class whose signatures need ORC, which
 * is not there: on a JVM that goes well as far as Parquet, in a native image it does not.
 */
final class ParquetModel {
    private static final Logger LOG = Logger.getLogger(ParquetModel.class);
    private static boolean registered;

    private ParquetModel() {}

    /** May be called any number of times. */
    static synchronized void register() {
        if (registered) {
            return;
        }
        try {
            FormatModelRegistry.register(ParquetFormatModel.create(
                    Record.class,
                    Schema.class,
                    (schema, fileSchema, engineSchema) -> GenericParquetWriter.create(schema, fileSchema),
                    (schema, fileSchema, engineSchema, constants) ->
                            GenericParquetReaders.buildReader(schema, fileSchema, constants)));
        } catch (IllegalArgumentException e) {
            LOG.debugf("Iceberg has found the model itself: %s", e.getMessage());
        }
        registered = true;
    }
}
