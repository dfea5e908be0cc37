/** The raw archive: one document for each account and day. */
package io.nucleus.writer.archive;
