/** The right to call AWS for one (account, region). */
package io.nucleus.inventory.store.lease;
