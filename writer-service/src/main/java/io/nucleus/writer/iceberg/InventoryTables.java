package io.nucleus.writer.iceberg;

import io.nucleus.support.hub.HubConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.rest.RESTCatalog;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.TypeUtil;
import org.apache.iceberg.util.LocationUtil;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * The Iceberg tables. A table is created only in a deployment that never had it; one that has vanished is an error that people
 * must look into, because its history went with it. Blocks. Thread-safe.
 */
@Singleton
public class InventoryTables implements Closeable {
    private static final Logger LOG = Logger.getLogger(InventoryTables.class);

    private static final List<TableDefinition> DEFINITIONS =
            List.of(ResourcesTable.DEFINITION, ChangesTable.DEFINITION);

    private final Map<String, String> properties;
    private final Namespace namespace;
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
        this.namespace = namespace;
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
            DEFINITIONS.forEach(this::open);
            problem = null;
        } catch (RuntimeException e) {
            problem = e.toString();
            throw e;
        }
    }

    private void open(TableDefinition definition) {
        TableIdentifier name = identifier(definition);
        Table table = openOrCreate(definition, name);
        addColumns(table, definition);
        register.record(name.toString(), table.uuid().toString());
    }

    private TableIdentifier identifier(TableDefinition definition) {
        return TableIdentifier.of(namespace, definition.name());
    }

    private Table openOrCreate(TableDefinition definition, TableIdentifier name) {
        if (catalog.tableExists(name)) {
            return catalog.loadTable(name);
        }
        Optional<String> earlier = register.recorded(name.toString());
        if (earlier.isPresent()) {
            throw new NoSuchTableException(
                    "Table %s existed with id %s and is gone. Restore it, or remove %s to begin a new history",
                    name, earlier.get(), register.location(name.toString()));
        }
        return create(definition, name);
    }

    private Table create(TableDefinition definition, TableIdentifier name) {
        if (catalog instanceof SupportsNamespaces namespaces && !namespaces.namespaceExists(namespace)) {
            try {
                namespaces.createNamespace(namespace);
            } catch (AlreadyExistsException e) {
                LOG.debugf("Another writer created %s", namespace);
            }
        }
        Schema schema = definition.schema();
        try {
            Catalog.TableBuilder table = catalog.buildTable(name, schema)
                    .withPartitionSpec(definition.partitions().apply(schema))
                    .withSortOrder(definition.order().apply(schema))
                    .withProperties(definition.properties());
            location(name).ifPresent(table::withLocation);
            Table created = table.create();
            LOG.infof("Table created: %s at %s", name, created.location());
            return created;
        } catch (AlreadyExistsException e) {
            LOG.debugf("Another writer created %s", name);
            return catalog.loadTable(name);
        }
    }

    /** Below that of the namespace, if it has one: Glue makes a table only where it is told to, and a REST catalog's client does not tell. */
    private Optional<String> location(TableIdentifier name) {
        return catalog instanceof RESTCatalog rest
                ? Optional.ofNullable(rest.loadNamespaceMetadata(namespace).get("location"))
                        .map(location -> LocationUtil.stripTrailingSlash(location) + "/" + name.name())
                : Optional.empty();
    }

    /** Files stay as they are: rows that were written before have null in a new column, so that it cannot be required. */
    private static void addColumns(Table table, TableDefinition definition) {
        Set<String> missing = names(definition.schema());
        missing.removeAll(names(table.schema()));
        if (missing.isEmpty()) {
            return;
        }
        UpdateSchema update = table.updateSchema();
        missing.stream()
                .filter(name -> !missing.contains(parent(name)))
                .forEach(name -> add(update, name, definition.schema().findType(name)));
        update.commit();
        LOG.infof("Columns added to %s: %s", table.name(), missing);
    }

    /** Of columns, and of what is in them; each once, as fields in lists have short names, too. */
    private static Set<String> names(Schema schema) {
        return TypeUtil.indexById(schema.asStruct()).keySet().stream()
                .map(schema::findColumnName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void add(UpdateSchema update, String name, Type type) {
        String parent = parent(name);
        if (parent.isEmpty()) {
            update.addColumn(name, type);
        } else {
            update.addColumn(parent, name.substring(parent.length() + 1), type);
        }
    }

    private static String parent(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /**
     * The table of resources as it is now.
     *
     * @throws NoSuchTableException if it is gone: nothing is created here
     */
    public Table resources() {
        return load(ResourcesTable.DEFINITION);
    }

    /**
     * The table of changes as it is now.
     *
     * @throws NoSuchTableException if it is gone: nothing is created here
     */
    public Table changes() {
        return load(ChangesTable.DEFINITION);
    }

    private Table load(TableDefinition definition) {
        try {
            Table table = opened().loadTable(identifier(definition));
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
