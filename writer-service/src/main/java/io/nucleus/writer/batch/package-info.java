/** Batches of resources: judged, staged, and noted as durable. */
package io.nucleus.writer.batch;
