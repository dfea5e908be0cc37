/** SQS queues. */
package io.nucleus.localaws.simulator.estate.sqs;
