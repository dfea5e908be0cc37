/** How far each scope was read, and what each region holds. */
package io.nucleus.inventory.store.coverage;
