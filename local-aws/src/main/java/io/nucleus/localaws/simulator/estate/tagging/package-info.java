/** The Resource Groups Tagging API: tags of resources of any service, by ARN. */
package io.nucleus.localaws.simulator.estate.tagging;
