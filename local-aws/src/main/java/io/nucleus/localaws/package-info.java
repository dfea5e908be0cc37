/** AWS on one machine: the servers, what is in them when they start, and how services find them. */
package io.nucleus.localaws;
