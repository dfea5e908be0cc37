package io.nucleus.localaws.simulator.protocol.wire;

import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;

/** Reads form parameters into the SDK's pojos. */
final class QueryReader {
    private final boolean ec2;
    private final QueryNames names;

    /** @param ec2 whether lists are numbered without a name of their members, as EC2 does */
    QueryReader(boolean ec2, QueryNames names) {
        this.ec2 = ec2;
        this.names = names;
    }

    /** Fills a builder and builds it. Parameters that the model does not know are left aside. */
    SdkPojo structure(SdkPojo builder, FormNode node) {
        for (SdkField<?> field : builder.sdkFields()) {
            FormNode child = node.child(names.requestName(field));
            if (child == null) {
                child = node.child(field.locationName());
            }
            if (child != null) {
                Object value = value(field, child);
                if (value != null) {
                    field.set(builder, value);
                }
            }
        }
        return OperationModel.build(builder);
    }

    private Object value(SdkField<?> field, FormNode node) {
        return switch (field.marshallingType().getKnownType()) {
            case SDK_POJO -> structure(field.constructor().get(), node);
            case LIST -> list(field, node);
            case MAP -> map(field, node);
            default -> node.value() == null ? null : Scalars.read(node.value(), field, Format.ISO_8601);
        };
    }

    private List<Object> list(SdkField<?> field, FormNode node) {
        ListTrait trait = field.getTrait(ListTrait.class, TraitType.LIST_TRAIT);
        FormNode items = node;
        if (!ec2 && !trait.isFlattened()) {
            FormNode named = node.child(trait.memberFieldInfo().locationName());
            items = named == null && node.child("member") != null ? node.child("member") : named;
        }
        List<Object> list = new ArrayList<>();
        if (items != null) {
            items.items().forEach(item -> list.add(value(trait.memberFieldInfo(), item)));
        }
        return list;
    }

    private Map<String, Object> map(SdkField<?> field, FormNode node) {
        MapTrait trait = field.getTrait(MapTrait.class, TraitType.MAP_TRAIT);
        FormNode entries = trait.isFlattened() ? node : node.child("entry");
        Map<String, Object> map = new LinkedHashMap<>();
        if (entries != null) {
            for (FormNode entry : entries.items()) {
                FormNode key = entry.child(names.mapKey(field, trait.keyLocationName()));
                FormNode value = entry.child(names.mapValue(field, trait.valueLocationName()));
                if (key == null || key.value() == null) {
                    throw new MalformedInputException("An entry of " + field.memberName() + " has no key");
                }
                map.put(key.value(), value == null ? null : value(trait.valueFieldInfo(), value));
            }
        }
        return map;
    }
}
