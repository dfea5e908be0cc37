/** What accounts have where. */
package io.nucleus.query.region;
