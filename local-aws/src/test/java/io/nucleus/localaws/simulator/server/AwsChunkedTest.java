package io.nucleus.localaws.simulator.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.nucleus.localaws.simulator.protocol.wire.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsChunkedTest {
    @Test
    void chunksAreJoinedAndTrailersDropped() {
        Headers headers =
                new Headers().add("Content-Encoding", "aws-chunked,gzip").add("Content-Length", "99");
        String body = "3;chunk-signature=00\r\nabc\r\n2\r\n\r\n\r\n0\r\nx-amz-checksum-crc32:AAAA\r\n\r\n";
        assertThat(AwsChunked.decode(headers, body.getBytes(UTF_8))).isEqualTo("abc\r\n".getBytes(UTF_8));
        assertThat(headers.first("Content-Length")).contains("5");
        assertThat(headers.first("Content-Encoding")).contains("gzip");
    }

    @Test
    void itIsKnownByItsHeaders() {
        assertThat(AwsChunked.isUsed(new Headers().add("Content-Encoding", "aws-chunked")))
                .isTrue();
        assertThat(AwsChunked.isUsed(new Headers().add("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER")))
                .isTrue();
        assertThat(AwsChunked.isUsed(new Headers().add("x-amz-content-sha256", "UNSIGNED-PAYLOAD")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3\r\nab", "zz\r\nabc\r\n0\r\n\r\n", "-1\r\n\r\n", "7fffffff\r\nabc\r\n0\r\n\r\n"})
    void anythingElseIsRefused(String body) {
        assertThatIllegalArgumentException().isThrownBy(() -> AwsChunked.decode(new Headers(), body.getBytes(UTF_8)));
    }
}
