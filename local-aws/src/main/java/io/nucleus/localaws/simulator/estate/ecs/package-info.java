/** ECS: clusters and the services in them. */
package io.nucleus.localaws.simulator.estate.ecs;
