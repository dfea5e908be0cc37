/** S3: buckets, listed globally and living in a region each. */
package io.nucleus.localaws.simulator.estate.s3;
