/** Who is asking. */
package io.nucleus.support.identity;
