/** One origin for the UI and every API, as a load balancer gives in production. */
package io.nucleus.localaws.gateway;
