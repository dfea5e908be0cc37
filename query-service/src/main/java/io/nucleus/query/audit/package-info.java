/** Who did what. */
package io.nucleus.query.audit;
