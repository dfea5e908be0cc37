/** The HTTP server of the estate simulator: one address for every service, account and region. */
package io.nucleus.localaws.simulator.server;
