/** The accounts of the organization, whether or not they are discovered. */
package io.nucleus.collector.organization;
