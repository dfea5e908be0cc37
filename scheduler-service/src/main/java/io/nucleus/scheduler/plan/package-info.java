/** Which accounts and regions a scan looks at. */
package io.nucleus.scheduler.plan;
