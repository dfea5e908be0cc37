/** All types of the estate and all operations on them, in one place. */
package io.nucleus.localaws.simulator.estate.registry;
