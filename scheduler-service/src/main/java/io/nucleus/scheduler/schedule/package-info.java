/** The schedule by which all accounts are scanned. */
package io.nucleus.scheduler.schedule;
