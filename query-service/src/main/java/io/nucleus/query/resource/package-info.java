/** The resources of the inventory: pages, streams, counts, and one in full. */
package io.nucleus.query.resource;
