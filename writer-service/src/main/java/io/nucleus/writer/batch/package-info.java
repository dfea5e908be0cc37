/** Batches of resources: staged, compared with what is stored, and written as far as they differ. */
package io.nucleus.writer.batch;
