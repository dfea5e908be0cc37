/** What is known of the stored resources of a region since it last settled, so that those that are as they were need not be read. */
package io.nucleus.writer.digest;
