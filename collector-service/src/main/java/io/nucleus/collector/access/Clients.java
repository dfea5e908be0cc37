package io.nucleus.collector.access;

import software.amazon.awssdk.core.SdkClient;

/** Where clients come from; tests give their own. */
public interface Clients {
    /**
     * A client for all accounts: each request must bring its account's credentials.
     *
     * @param region an AWS region
     */
    <C extends SdkClient> C of(AwsService<C> service, String region);

    /** A client that calls with the collector's own credentials. */
    <C extends SdkClient> C ofHub(AwsService<C> service, String region);
}
