/** KMS: keys and their aliases. */
package io.nucleus.localaws.simulator.estate.kms;
