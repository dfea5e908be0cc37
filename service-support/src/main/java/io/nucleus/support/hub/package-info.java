/** The product's own table, queues and buckets as beans. */
package io.nucleus.support.hub;
