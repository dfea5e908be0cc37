package io.nucleus.localaws.simulator.protocol.wire;

import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;
import software.amazon.awssdk.protocols.query.unmarshall.XmlDomParser;
import software.amazon.awssdk.protocols.query.unmarshall.XmlElement;

/** Reads XML request bodies into the SDK's pojos. The parser is the SDK's own, which takes no DTD and no entities. */
final class XmlReader {
    /** @throws MalformedInputException if it is not XML */
    XmlElement parse(byte[] body) {
        try {
            return XmlDomParser.parse(new ByteArrayInputStream(body));
        } catch (SdkClientException e) {
            throw new MalformedInputException("The body is not well-formed XML", e);
        }
    }

    /** Sets the members of a builder that are in the body. */
    void members(SdkPojo builder, XmlElement element) {
        for (SdkField<?> field : builder.sdkFields()) {
            if (field.location() == MarshallLocation.PAYLOAD) {
                member(builder, field, element);
            }
        }
    }

    private void member(SdkPojo builder, SdkField<?> field, XmlElement element) {
        if (field.containsTrait(XmlAttributeTrait.class, TraitType.XML_ATTRIBUTE_TRAIT)) {
            element.getOptionalAttributeByName(field.locationName()).ifPresent(value -> field.set(builder, value));
            return;
        }
        List<XmlElement> found = element.getElementsByName(field.locationName());
        if (!found.isEmpty()) {
            field.set(builder, value(field, found));
        }
    }

    /** A pojo from the element that is its wrapper. */
    SdkPojo structure(SdkField<?> field, XmlElement element) {
        SdkPojo builder = field.constructor().get();
        members(builder, element);
        return OperationModel.build(builder);
    }

    private Object value(SdkField<?> field, List<XmlElement> elements) {
        return switch (field.marshallingType().getKnownType()) {
            case SDK_POJO -> structure(field, elements.getFirst());
            case LIST -> list(field, elements);
            case MAP -> map(field, elements);
            default -> Scalars.read(elements.getFirst().textContent(), field, Format.ISO_8601);
        };
    }

    private List<Object> list(SdkField<?> field, List<XmlElement> elements) {
        ListTrait trait = field.getTrait(ListTrait.class, TraitType.LIST_TRAIT);
        List<XmlElement> items =
                trait.isFlattened() ? elements : elements.getFirst().children();
        List<Object> list = new ArrayList<>(items.size());
        items.forEach(item -> list.add(value(trait.memberFieldInfo(), List.of(item))));
        return list;
    }

    private Map<String, Object> map(SdkField<?> field, List<XmlElement> elements) {
        MapTrait trait = field.getTrait(MapTrait.class, TraitType.MAP_TRAIT);
        List<XmlElement> entries =
                trait.isFlattened() ? elements : elements.getFirst().getElementsByName("entry");
        Map<String, Object> map = new LinkedHashMap<>();
        for (XmlElement entry : entries) {
            XmlElement key = entry.getElementByName(trait.keyLocationName());
            XmlElement value = entry.getElementByName(trait.valueLocationName());
            if (key == null || value == null) {
                throw new MalformedInputException("An entry of " + field.memberName() + " lacks its key or value");
            }
            map.put(key.textContent(), value(trait.valueFieldInfo(), List.of(value)));
        }
        return map;
    }
}
