/** The wire forms of AWS's protocols: requests are read into, and responses written from, the SDK's pojos. */
package io.nucleus.localaws.simulator.protocol.wire;
