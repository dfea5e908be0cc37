/**
 * What the collector lists: one definition for each resource type, data and method references only. The engine in
 * {@link io.nucleus.collector.scan} runs them; the permissions that an account must grant are derived from them.
 */
package io.nucleus.collector.catalogue;
