/** Secrets do not leave the collector. */
package io.nucleus.collector.redaction;
