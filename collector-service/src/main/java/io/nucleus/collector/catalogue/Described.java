package io.nucleus.collector.catalogue;

import software.amazon.awssdk.core.SdkPojo;

/**
 * A description that does not say itself of which resource it is.
 *
 * @param key what the listing says of the resource: its id or ARN
 */
record Described<D extends SdkPojo>(String key, D about) {}
