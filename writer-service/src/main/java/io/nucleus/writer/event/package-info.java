/** Messages of the queue {@code resource-events}: where this service begins. */
package io.nucleus.writer.event;
