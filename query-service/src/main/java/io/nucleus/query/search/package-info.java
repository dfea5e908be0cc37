/** Runs searches on threads of their own, so many at once and no more. */
package io.nucleus.query.search;
