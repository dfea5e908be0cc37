/** Sync requests: each becomes a scan, or is answered by one. */
package io.nucleus.scheduler.sync;
