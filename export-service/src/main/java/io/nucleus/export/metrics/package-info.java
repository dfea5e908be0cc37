/** The metrics of this service. */
package io.nucleus.export.metrics;
