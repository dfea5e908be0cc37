package io.nucleus.support.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Bodies mean what they say: what stands twice, what stands behind the end, and texts or numbers in the place of true or false are refused.
 * Else an empty text would switch an account on.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    private static final List<CoercionInputShape> NO_BOOLEANS = List.of(
            CoercionInputShape.String,
            CoercionInputShape.EmptyString,
            CoercionInputShape.Integer,
            CoercionInputShape.Float);

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        var booleans = mapper.coercionConfigFor(LogicalType.Boolean);
        for (CoercionInputShape shape : NO_BOOLEANS) {
            booleans.setCoercion(shape, CoercionAction.Fail);
        }
    }
}
