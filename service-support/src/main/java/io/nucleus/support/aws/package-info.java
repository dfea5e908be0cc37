/** What the clients of the product's own table, queues and buckets have in common. */
package io.nucleus.support.aws;
