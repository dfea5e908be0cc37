/** Ordering exports, seeing how they stand, fetching them. */
package io.nucleus.export.api;
