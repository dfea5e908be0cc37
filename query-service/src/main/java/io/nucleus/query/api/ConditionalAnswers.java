package io.nucleus.query.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Answers that carry a tag of their content: who asks again and has the same answer already is told so, in a few bytes. The tag
 * is weak, since the answer may be compressed on its way. It is the content's and not the index's, so that it holds for all
 * replicas, and also where time alone makes a difference.
 */
@Singleton
public class ConditionalAnswers {
    private static final int TAG_BYTES = 16;

    private final ObjectMapper json;

    public ConditionalAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** The answer, or 304 if the request says that its sender has it. */
    public Response of(Object answer, Request request) {
        byte[] body = write(answer);
        EntityTag tag = new EntityTag(hash(body), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body) : unchanged).tag(tag).build();
    }

    private byte[] write(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
