/** The one source of names and keys: table, indexes, queues, buckets. */
package io.nucleus.inventory.store.schema;
