/** Lambda: functions, with the secrets that people put into their environments. */
package io.nucleus.localaws.simulator.estate.lambda;
