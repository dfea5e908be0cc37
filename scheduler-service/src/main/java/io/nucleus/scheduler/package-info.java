/** The control plane: schedules, sync requests, accounts, scan planning. */
package io.nucleus.scheduler;
