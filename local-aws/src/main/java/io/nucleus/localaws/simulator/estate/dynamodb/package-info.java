/** DynamoDB tables, listed by name in alphabetical order. */
package io.nucleus.localaws.simulator.estate.dynamodb;
