/** Readiness of what this service needs. */
package io.nucleus.export.health;
