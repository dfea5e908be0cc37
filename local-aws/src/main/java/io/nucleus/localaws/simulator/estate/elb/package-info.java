/** Elastic Load Balancing v2: application, network and gateway load balancers. */
package io.nucleus.localaws.simulator.estate.elb;
