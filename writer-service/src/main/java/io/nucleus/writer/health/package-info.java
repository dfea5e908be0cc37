/** Readiness of what the writer needs. */
package io.nucleus.writer.health;
