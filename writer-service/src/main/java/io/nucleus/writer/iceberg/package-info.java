/** The history of resources as an Iceberg table. */
package io.nucleus.writer.iceberg;
