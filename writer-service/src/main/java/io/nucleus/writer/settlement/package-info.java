/** What is kept of a settled account: its resources on local disk, on their way to history and archive. */
package io.nucleus.writer.settlement;
