/** Commands to scan one region of one account: taken under a lease, listed, sent on as batches and a report. */
package io.nucleus.collector.scan;
