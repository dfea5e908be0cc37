/** The domain: what a resource is, how well a scope was read, and in which order observations count. */
package io.nucleus.inventory.model;
