/** What tests and demonstrations do to the simulated AWS: faults, denials, changes; and what they ask of it: truth and counts. */
package io.nucleus.localaws.simulator.control;
