/** Fills the search index from DynamoDB and keeps it fresh. */
package io.nucleus.query.feed;
