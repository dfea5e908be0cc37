/**
 * Types that need nothing special, as data: which operations list and describe them, and which members say what. The operations
 * answer through the SDK's own model of requests and responses.
 */
package io.nucleus.localaws.simulator.estate.generic;
