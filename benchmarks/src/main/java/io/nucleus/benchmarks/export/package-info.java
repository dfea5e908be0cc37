/** Exports beside POI alone. */
package io.nucleus.benchmarks.export;
