/** The single DynamoDB table: what all repositories share. */
package io.nucleus.inventory.store;
