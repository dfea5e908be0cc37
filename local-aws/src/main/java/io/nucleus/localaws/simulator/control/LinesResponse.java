package io.nucleus.localaws.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Newline-delimited JSON, however long: the next chunk is generated when the client has taken the last one, so that memory
 * stays bounded. If generating fails, the stream is reset, so that nobody takes a part for the whole.
 */
final class LinesResponse {
    private static final int ROWS_A_CHUNK = 500;

    private final Vertx vertx;
    private final ObjectMapper json;
    private final HttpServerResponse response;
    private final Iterator<?> rows;
    private final Promise<Void> done = Promise.promise();

    LinesResponse(Vertx vertx, ObjectMapper json, HttpServerResponse response, Stream<?> rows) {
        this.vertx = vertx;
        this.json = json;
        this.response = response;
        this.rows = rows.iterator();
    }

    Future<Void> send() {
        response.setChunked(true).putHeader("Content-Type", "application/x-ndjson");
        sendNext();
        return done.future();
    }

    /** By callbacks rather than by composing futures: a chain of thousands of these overflows the stack when it ends. */
    private void sendNext() {
        vertx.executeBlocking(this::chunk, false).onSuccess(this::write).onFailure(this::fail);
    }

    private void write(Buffer chunk) {
        if (chunk.length() == 0) {
            response.end().onComplete(done);
        } else {
            response.write(chunk).onSuccess(written -> sendNext()).onFailure(this::fail);
        }
    }

    private void fail(Throwable cause) {
        response.reset();
        done.fail(cause);
    }

    private Buffer chunk() throws JsonProcessingException {
        Buffer chunk = Buffer.buffer();
        for (int row = 0; row < ROWS_A_CHUNK && rows.hasNext(); row++) {
            chunk.appendBytes(json.writeValueAsBytes(rows.next())).appendByte((byte) '\n');
        }
        return chunk;
    }
}
