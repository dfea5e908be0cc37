/** Scans: planned by the scheduler, filled by writers, read by everybody. */
package io.nucleus.inventory.store.scan;
