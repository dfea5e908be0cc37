/** Traces across queues: W3C trace context as message attributes. */
package io.nucleus.support.trace;
