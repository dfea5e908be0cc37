/** Registered accounts and the state of their scans. */
package io.nucleus.inventory.store.account;
