/** What an attempt saw of resources, written to the inventory as far as it differs from what is stored, with the record of each change. */
package io.nucleus.writer.inventory;
