package io.nucleus.localaws.simulator.protocol.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.localaws.simulator.protocol.wire.Headers;
import io.nucleus.localaws.simulator.protocol.wire.WireRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    private static WireRequest request(String query, Headers headers) {
        return new WireRequest("GET", "/", query, headers, new byte[0]);
    }

    @Test
    void theAuthorizationHeaderTellsKeyRegionAndService() {
        Headers headers = new Headers()
                .add(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKID/20260102/eu-west-1/ec2/aws4_request, SignedHeaders=host,"
                                + " Signature=00")
                .add("x-amz-security-token", "token");
        assertThat(Credential.of(request(null, headers))).contains(new Credential("AKID", "token", "eu-west-1", "ec2"));
    }

    @Test
    void aPresignedQueryTellsTheSame() {
        assertThat(Credential.of(request(
                        "X-Amz-Credential=AKID%2F20260102%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Security-Token=token",
                        new Headers())))
                .contains(new Credential("AKID", "token", "eu-west-1", "s3"));
    }

    @Test
    void version4aHasItsRegionsElsewhere() {
        Headers headers = new Headers()
                .add("Authorization", "AWS4-ECDSA-P256-SHA256 Credential=AKID/20260102/s3/aws4_request, Signature=00")
                .add("X-Amz-Region-Set", "eu-west-1");
        assertThat(Credential.of(request(null, headers))).contains(new Credential("AKID", null, "eu-west-1", "s3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic QUtJRA==",
                "AWS4-HMAC-SHA256 SignedHeaders=host",
                "AWS4-HMAC-SHA256 Credential=AKID",
                "AWS4-HMAC-SHA256 Credential=/20260102/eu-west-1/ec2/aws4_request",
                "AWS4-HMAC-SHA256 Credential=AKID/20260102/eu-west-1/ec2/other"
            })
    void anythingElseIsNoCredential(String authorization) {
        assertThat(Credential.of(request(null, new Headers().add("Authorization", authorization))))
                .isEmpty();
    }
}
