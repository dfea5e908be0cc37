/** How many resources there were on which day. */
package io.nucleus.query.trend;
