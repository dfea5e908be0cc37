/** Benchmarks of the packaged product. */
package io.nucleus.benchmarks;
