/** The search index of the inventory: what is indexed, how it is asked, and how a reader gets a consistent view of it. */
package io.nucleus.query.index;
