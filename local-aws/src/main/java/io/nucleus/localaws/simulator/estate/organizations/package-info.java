/** Organizations: its accounts, as resources of the management account. */
package io.nucleus.localaws.simulator.estate.organizations;
