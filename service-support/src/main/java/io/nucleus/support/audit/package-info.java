/** Who did what. */
package io.nucleus.support.audit;
