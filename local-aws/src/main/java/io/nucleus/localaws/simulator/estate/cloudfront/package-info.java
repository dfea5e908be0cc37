/** CloudFront distributions. */
package io.nucleus.localaws.simulator.estate.cloudfront;
