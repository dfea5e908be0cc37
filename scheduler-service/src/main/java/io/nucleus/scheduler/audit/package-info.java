/** Who did what. */
package io.nucleus.scheduler.audit;
