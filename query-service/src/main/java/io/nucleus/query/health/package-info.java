/** Whether the service can do its work. */
package io.nucleus.query.health;
