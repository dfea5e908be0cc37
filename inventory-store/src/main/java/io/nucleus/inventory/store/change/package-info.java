/** The change feed: what scans found to be new, different, gone or back. */
package io.nucleus.inventory.store.change;
