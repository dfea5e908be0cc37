/** What is told of a scan that has ended, by whichever service ended it. */
package io.nucleus.support.scan;
