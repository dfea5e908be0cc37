package io.nucleus.writer.iceberg;

import io.nucleus.support.hub.HubConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * The Iceberg tables. A table is created only in a deployment that never had it; one that has vanished is an error that people
 * must look into, because its history went with it. Blocks. Thread-safe.
 */
@Singleton
public class InventoryTables implements Closeable {
    private static final Logger LOG = Logger.getLogger(InventoryTables.class);

    private final Map<String, String> properties;
    private final TableIdentifier resources;
    private final TableRegister register;
    private Catalog catalog;
    private volatile String problem = "not opened yet";

    @Inject
    public InventoryTables(IcebergConfig iceberg, HubConfig hub, Config config, TableRegister register) {
        this(
                CatalogProperties.of(
                        iceberg.catalog(), hub.prefix(), name -> config.getOptionalValue(name, String.class)),
                Namespace.of(iceberg.namespace().split("\\.")),
                register);
    }

    /** @param properties Iceberg's catalog properties */
    public InventoryTables(Map<String, String> properties, Namespace namespace, TableRegister register) {
        this.properties = properties;
        this.resources = TableIdentifier.of(namespace, ResourcesTable.NAME);
        this.register = register;
    }

    /**
     * Opens the catalog, and creates what this deployment never had.
     *
     * @throws NoSuchTableException if it had the table, and it is gone
     */
    public synchronized void open() {
        try {
            ParquetModel.register();
            if (catalog == null) {
                catalog = CatalogUtil.buildIcebergCatalog("nucleus", properties, null);
            }
            register.record(resources.toString(), openOrCreate().uuid().toString());
            problem = null;
        } catch (RuntimeException e) {
            problem = e.toString();
            throw e;
        }
    }

    private Table openOrCreate() {
        if (catalog.tableExists(resources)) {
            return catalog.loadTable(resources);
        }
        Optional<String> earlier = register.recorded(resources.toString());
        if (earlier.isPresent()) {
            throw new NoSuchTableException(
                    "Table %s existed with id %s and is gone. Restore it, or remove %s to begin a new history",
                    resources, earlier.get(), register.location(resources.toString()));
        }
        return create();
    }

    private Table create() {
        if (catalog instanceof SupportsNamespaces namespaces && !namespaces.namespaceExists(resources.namespace())) {
            try {
                namespaces.createNamespace(resources.namespace());
            } catch (AlreadyExistsException e) {
                LOG.debugf("Another writer created %s", resources.namespace());
            }
        }
        Schema schema = ResourcesTable.schema();
        PartitionSpec partitions = ResourcesTable.partitions(schema);
        try {
            Table created = catalog.buildTable(resources, schema)
                    .withPartitionSpec(partitions)
                    .withSortOrder(ResourcesTable.order(schema))
                    .withProperties(ResourcesTable.properties())
                    .create();
            LOG.infof("Table created: %s at %s", resources, created.location());
            return created;
        } catch (AlreadyExistsException e) {
            LOG.debugf("Another writer created %s", resources);
            return catalog.loadTable(resources);
        }
    }

    /**
     * The table as it is now.
     *
     * @throws NoSuchTableException if it is gone: nothing is created here
     */
    public Table resources() {
        try {
            Table table = opened().loadTable(resources);
            problem = null;
            return table;
        } catch (NoSuchTableException e) {
            problem = e.getMessage();
            throw e;
        }
    }

    private synchronized Catalog opened() {
        if (catalog == null) {
            open();
        }
        return catalog;
    }

    /** Why the tables cannot be used as far as it is known; empty if they can. Does not block. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    @PreDestroy
    public synchronized void close() {
        if (catalog instanceof Closeable closeable) {
            try {
                closeable.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
