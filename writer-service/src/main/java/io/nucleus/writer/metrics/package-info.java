/** Names and labels of this service's metrics. */
package io.nucleus.writer.metrics;
