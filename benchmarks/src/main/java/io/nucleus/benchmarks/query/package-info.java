/** How fast the inventory is searched, and how fast it is taken into the index. */
package io.nucleus.benchmarks.query;
