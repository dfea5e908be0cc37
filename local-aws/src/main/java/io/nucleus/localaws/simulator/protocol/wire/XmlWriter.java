package io.nucleus.localaws.simulator.protocol.wire;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;
import software.amazon.awssdk.core.traits.XmlAttributesTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Writes the SDK's pojos as XML: the responses of EC2, the query protocol and REST-XML. */
final class XmlWriter {
    private final XmlOutput out;
    private final QueryNames names;
    private final boolean unknownMembers;

    XmlWriter(XmlOutput out, QueryNames names, boolean unknownMembers) {
        this.out = out;
        this.names = names;
        this.unknownMembers = unknownMembers;
    }

    /** The members of a response that are not in its headers or its status. */
    void response(SdkPojo response) {
        unknownMembers();
        for (SdkField<?> field : response.sdkFields()) {
            if (field.location() != MarshallLocation.HEADER && field.location() != MarshallLocation.STATUS_CODE) {
                member(response, field);
            }
        }
    }

    private void unknownMembers() {
        if (unknownMembers) {
            UnknownMembers.write(out);
        }
    }

    private void structure(SdkPojo pojo) {
        unknownMembers();
        for (SdkField<?> field : pojo.sdkFields()) {
            if (!field.containsTrait(XmlAttributeTrait.class, TraitType.XML_ATTRIBUTE_TRAIT)) {
                member(pojo, field);
            }
        }
    }

    private void member(SdkPojo pojo, SdkField<?> field) {
        Object value = field.getValueOrDefault(pojo);
        if (value != null) {
            element(names.responseName(field), field, value);
        }
    }

    /** A member under a name that its container gives. */
    void element(String name, SdkField<?> field, Object value) {
        switch (value) {
            case SdkPojo nested -> nested(name, field, nested);
            case SdkAutoConstructList<?> unset -> {}
            case SdkAutoConstructMap<?, ?> unset -> {}
            case List<?> list -> list(name, field, list);
            case Map<?, ?> map -> map(name, field, map);
            default -> out.element(name, Scalars.write(value, field, Format.ISO_8601));
        }
    }

    private void nested(String name, SdkField<?> field, SdkPojo pojo) {
        XmlAttributesTrait attributes = field.getTrait(XmlAttributesTrait.class, TraitType.XML_ATTRIBUTES_TRAIT);
        if (attributes == null) {
            out.open(name);
        } else {
            out.openWithAttributes(name);
            attributes.attributes().forEach((attribute, accessors) -> {
                String value = accessors.attributeGetter().apply(pojo);
                if (value != null) {
                    out.attribute(attribute, value);
                }
            });
            out.endAttributes();
        }
        structure(pojo);
        out.close(name);
    }

    private void list(String name, SdkField<?> field, List<?> list) {
        ListTrait trait = field.getTrait(ListTrait.class, TraitType.LIST_TRAIT);
        SdkField<?> member = trait.memberFieldInfo();
        if (trait.isFlattened()) {
            items(name, member, list);
            return;
        }
        String itemName =
                trait.memberLocationName() == null ? member.unmarshallLocationName() : trait.memberLocationName();
        out.open(name);
        items(itemName, member, list);
        out.close(name);
    }

    private void items(String name, SdkField<?> member, List<?> list) {
        for (Object item : list) {
            if (item != null) {
                element(name, member, item);
            }
        }
    }

    private void map(String name, SdkField<?> field, Map<?, ?> map) {
        MapTrait trait = field.getTrait(MapTrait.class, TraitType.MAP_TRAIT);
        String entry = trait.isFlattened() ? name : "entry";
        if (!trait.isFlattened()) {
            out.open(name);
        }
        map.forEach((key, value) -> {
            if (value != null) {
                out.open(entry);
                out.element(names.mapKey(field, trait.keyLocationName()), key.toString());
                element(names.mapValue(field, trait.valueLocationName()), trait.valueFieldInfo(), value);
                out.close(entry);
            }
        });
        if (!trait.isFlattened()) {
            out.close(name);
        }
    }
}
