package io.nucleus.inventory.model.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/** How the product writes JSON: instants as ISO 8601 in UTC, map entries sorted, absent values left out. */
public final class InventoryJson {
    private static final List<CoercionInputShape> NO_BOOLEANS = List.of(
            CoercionInputShape.String,
            CoercionInputShape.EmptyString,
            CoercionInputShape.Integer,
            CoercionInputShape.Float);

    private InventoryJson() {}

    /** For what people write: texts and numbers in the place of true or false are refused; Jackson takes even an empty text for "not given". */
    public static ObjectMapper refusingNonBooleans(ObjectMapper mapper) {
        MutableCoercionConfig booleans = mapper.coercionConfigFor(LogicalType.Boolean);
        for (CoercionInputShape shape : NO_BOOLEANS) {
            booleans.setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    /** A new mapper, which the caller may configure further. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
    }
}
