/** Whether this service has what it needs. */
package io.nucleus.scheduler.health;
