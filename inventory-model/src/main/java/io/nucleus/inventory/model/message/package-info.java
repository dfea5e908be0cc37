/** What travels through the queues, and its JSON form. */
package io.nucleus.inventory.model.message;
