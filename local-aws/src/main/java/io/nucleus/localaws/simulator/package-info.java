/** The estate simulator: AWS accounts over the wire, for development, tests and the demo. */
package io.nucleus.localaws.simulator;
