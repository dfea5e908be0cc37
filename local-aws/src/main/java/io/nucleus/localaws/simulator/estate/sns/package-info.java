/** SNS topics. */
package io.nucleus.localaws.simulator.estate.sns;
