/** Exports: what was asked for, how far it has come, where the file is. Written by export-service alone. */
package io.nucleus.inventory.store.export;
