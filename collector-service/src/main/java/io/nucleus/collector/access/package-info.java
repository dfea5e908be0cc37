/** How the accounts of others are called: clients, credentials, rates, and what AWS's refusals mean. */
package io.nucleus.collector.access;
