/** SQS: consumers with back-pressure, heartbeat and dead letters; a publisher that knows the limits. */
package io.nucleus.support.queue;
