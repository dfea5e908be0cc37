/** What was read, and what was not. */
package io.nucleus.query.coverage;
