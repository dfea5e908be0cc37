/** Who may call: access keys, roles and their trust, sessions that expire, and which regions an account has. */
package io.nucleus.localaws.simulator.identity;
