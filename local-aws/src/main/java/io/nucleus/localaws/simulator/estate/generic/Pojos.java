package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;

/** SDK pojos as nested maps of members by their modelled names. */
final class Pojos {
    private Pojos() {}

    /** Puts a value at a path of members ({@code Status.Code}) into nested maps; nothing if the value is null. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> members, String path, Object value) {
        if (value == null) {
            return;
        }
        int dot = path.indexOf('.');
        if (dot < 0) {
            members.put(path, value);
        } else {
            put(
                    (Map<String, Object>) members.computeIfAbsent(path.substring(0, dot), m -> new LinkedHashMap<>()),
                    path.substring(dot + 1),
                    value);
        }
    }

    /** The value at a path of members; empty if there is none on the way. */
    static Optional<Object> get(SdkPojo pojo, String path) {
        int dot = path.indexOf('.');
        Optional<Object> value =
                field(pojo, dot < 0 ? path : path.substring(0, dot)).map(field -> field.getValueOrDefault(pojo));
        return dot < 0 ? value : value.flatMap(nested -> get((SdkPojo) nested, path.substring(dot + 1)));
    }

    static Optional<SdkField<?>> field(SdkPojo pojo, String name) {
        return pojo.sdkFields().stream()
                .<SdkField<?>>map(field -> field)
                .filter(field -> field.memberName().equals(name))
                .findFirst();
    }

    /** The field at a path of members, as deep as structures go. @throws IllegalArgumentException if there is none */
    static SdkField<?> require(SdkPojo pojo, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        SdkField<?> field = field(pojo, name).orElseThrow(() -> noMember(pojo, name));
        return dot < 0 ? field : require(structure(field), path.substring(dot + 1));
    }

    /** What a structure, or an element of a list of structures, is built with. */
    static SdkPojo structure(SdkField<?> field) {
        SdkField<?> element = field.marshallingType() == MarshallingType.LIST ? element(field) : field;
        if (element.constructor() == null) {
            throw new IllegalArgumentException(field.memberName() + " is no structure");
        }
        return element.constructor().get();
    }

    static SdkField<?> element(SdkField<?> list) {
        return list.getTrait(ListTrait.class).memberFieldInfo();
    }

    /**
     * Fills a builder and builds it.
     *
     * @throws IllegalArgumentException if it has no such member; the message names those it has
     */
    static SdkPojo build(SdkPojo builder, Map<String, Object> members) {
        members.forEach((name, value) -> {
            SdkField<?> field = field(builder, name).orElseThrow(() -> noMember(builder, name));
            field.set(builder, value(field, value));
        });
        return OperationModel.build(builder);
    }

    @SuppressWarnings("unchecked")
    private static Object value(SdkField<?> field, Object value) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            return build(field.constructor().get(), (Map<String, Object>) value);
        }
        if (type == MarshallingType.LIST) {
            SdkField<?> element = element(field);
            return ((List<?>) value).stream().map(each -> value(element, each)).toList();
        }
        if (value instanceof Number number) {
            return number(type, number);
        }
        return type == MarshallingType.STRING ? value.toString() : value;
    }

    private static Object number(MarshallingType<?> type, Number number) {
        if (type == MarshallingType.LONG) {
            return number.longValue();
        }
        if (type == MarshallingType.DOUBLE) {
            return number.doubleValue();
        }
        if (type == MarshallingType.FLOAT) {
            return number.floatValue();
        }
        if (type == MarshallingType.BIG_DECIMAL) {
            return new BigDecimal(number.toString());
        }
        return type == MarshallingType.STRING ? number.toString() : (Object) number.intValue();
    }

    private static IllegalArgumentException noMember(SdkPojo pojo, String name) {
        return new IllegalArgumentException(pojo.getClass().getName() + " has no member " + name + ", but "
                + pojo.sdkFields().stream().map(SdkField::memberName).sorted().toList());
    }
}
