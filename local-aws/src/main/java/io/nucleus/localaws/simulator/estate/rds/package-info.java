/** RDS: database instances, some stopped, some full, some on engines that have reached their end. */
package io.nucleus.localaws.simulator.estate.rds;
