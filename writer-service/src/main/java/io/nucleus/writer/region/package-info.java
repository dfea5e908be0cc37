/** A region settles once everything that one attempt announced is stored: changes, missing resources, coverage, status. */
package io.nucleus.writer.region;
