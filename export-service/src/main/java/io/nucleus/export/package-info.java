/** Exports of the inventory: ordered by users, made by workers, kept in S3. */
package io.nucleus.export;
