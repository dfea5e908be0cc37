/** Which accounts are discovered, as operators register them. */
package io.nucleus.scheduler.account;
