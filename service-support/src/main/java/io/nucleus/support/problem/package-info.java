/** Errors as RFC 9457 problems, and the correlation id. */
package io.nucleus.support.problem;
