/** The only writer of the inventory. */
package io.nucleus.writer;
