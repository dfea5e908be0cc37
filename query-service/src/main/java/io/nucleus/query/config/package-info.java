/** What can be configured. */
package io.nucleus.query.config;
