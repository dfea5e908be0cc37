/** Resources. */
package io.nucleus.inventory.store.resource;
