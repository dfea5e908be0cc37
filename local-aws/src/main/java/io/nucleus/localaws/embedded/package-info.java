/** The servers that speak DynamoDB, SQS and S3, each bound to loopback only. */
package io.nucleus.localaws.embedded;
