/**
 * What the AWS SDK's own classes tell of a service: its protocol, its signing name, its operations and where each of
 * their members goes. Everything here is read by reflection from the service's jar; nothing is written down per service.
 */
package io.nucleus.localaws.simulator.protocol.model;
