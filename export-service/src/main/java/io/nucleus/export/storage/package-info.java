/** Files in S3: written in parts, encrypted, handed out by links that expire. */
package io.nucleus.export.storage;
