/** How fast the packaged writer-service writes, and what it costs. */
package io.nucleus.benchmarks.write;
