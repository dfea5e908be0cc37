/** IAM roles. */
package io.nucleus.localaws.simulator.estate.iam;
