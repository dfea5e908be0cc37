package io.nucleus.support.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.model.json.InventoryJson;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Bodies mean what they say: what stands twice, what stands behind the end, and texts or numbers in the place of true or false are refused.
 * Else an empty text would switch an account on.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        InventoryJson.refusingNonBooleans(mapper);
    }
}
