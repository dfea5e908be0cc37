/** What a scan had to leave out and another one makes up for. */
package io.nucleus.inventory.store.deferral;
