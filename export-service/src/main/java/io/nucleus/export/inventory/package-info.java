/** The inventory, as query-service tells it. */
package io.nucleus.export.inventory;
