/** Firings of schedules. */
package io.nucleus.inventory.store.schedule;
