/** Pages as AWS pages: bounds and defaults per operation, opaque tokens, refusal of bad ones. */
package io.nucleus.localaws.simulator.estate.paging;
