/** What a running scan has read so far, as objects in S3: durable before anything else is told about it. */
package io.nucleus.writer.staging;
