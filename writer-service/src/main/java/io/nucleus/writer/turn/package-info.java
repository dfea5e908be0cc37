/** Taking turns within a process. */
package io.nucleus.writer.turn;
