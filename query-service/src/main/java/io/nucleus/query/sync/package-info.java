/** Asking for syncs, and how they stand. */
package io.nucleus.query.sync;
