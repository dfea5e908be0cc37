/**
 * A synthetic AWS organization as a pure function of (seed, size, day): any resource is generated from a hash of where it
 * stands, so that a million of them cost no memory. Nothing is stored but what the control API overrides.
 */
package io.nucleus.localaws.simulator.estate;
