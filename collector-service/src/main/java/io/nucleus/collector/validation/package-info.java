/** Whether an account can be read, asked before a scan is. */
package io.nucleus.collector.validation;
