/** Readiness of what a service needs. */
package io.nucleus.support.health;
