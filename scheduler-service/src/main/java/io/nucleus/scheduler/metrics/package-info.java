/** Every metric of this service. */
package io.nucleus.scheduler.metrics;
