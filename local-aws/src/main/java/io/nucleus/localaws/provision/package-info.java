/** Makes the table, queues and buckets that {@code inventory-store} defines, and leaves alone what is there. */
package io.nucleus.localaws.provision;
