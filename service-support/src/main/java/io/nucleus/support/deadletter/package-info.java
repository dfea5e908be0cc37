/** Dead letters for operators: listed, read, and put back. */
package io.nucleus.support.deadletter;
