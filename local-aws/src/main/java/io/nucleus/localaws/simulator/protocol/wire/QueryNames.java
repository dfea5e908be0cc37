package io.nucleus.localaws.simulator.protocol.wire;

import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.TraitType;

/** What members are called in the query protocol. */
interface QueryNames {
    /** As the SDK's model says: for every service that the SDK itself speaks the query protocol to. */
    QueryNames MODELLED = new QueryNames() {};

    /**
     * Amazon SQS as its clients spoke before it moved to JSON (AWS CLI before 2.15, botocore before 1.31.81). The SDK's
     * model has the JSON names only; these are from the service description {@code sqs/2012-11-05} of botocore 1.29.
     */
    QueryNames SQS = new Sqs();

    /** The name of a member in requests. */
    default String requestName(SdkField<?> field) {
        return field.locationName();
    }

    /** The name of a member in responses. */
    default String responseName(SdkField<?> field) {
        return field.unmarshallLocationName();
    }

    /** The name of a map's key. */
    default String mapKey(SdkField<?> field, String modelled) {
        return modelled;
    }

    /** The name of a map's value. */
    default String mapValue(SdkField<?> field, String modelled) {
        return modelled;
    }

    /** See {@link #SQS}. */
    final class Sqs implements QueryNames {
        private static final Map<String, String> SINGULAR = Map.ofEntries(
                Map.entry("AWSAccountIds", "AWSAccountId"),
                Map.entry("Actions", "ActionName"),
                Map.entry("AttributeNames", "AttributeName"),
                Map.entry("Attributes", "Attribute"),
                Map.entry("BinaryListValues", "BinaryListValue"),
                Map.entry("MessageAttributeNames", "MessageAttributeName"),
                Map.entry("MessageAttributes", "MessageAttribute"),
                Map.entry("MessageSystemAttributes", "MessageSystemAttribute"),
                Map.entry("Messages", "Message"),
                Map.entry("QueueUrls", "QueueUrl"),
                Map.entry("StringListValues", "StringListValue"),
                Map.entry("TagKeys", "TagKey"),
                Map.entry("Tags", "Tag"),
                Map.entry("queueUrls", "QueueUrl"),
                Map.entry("tags", "Tag"));

        @Override
        public String requestName(SdkField<?> field) {
            return name(field);
        }

        @Override
        public String responseName(SdkField<?> field) {
            return name(field);
        }

        private static String name(SdkField<?> field) {
            ListTrait list = field.getTrait(ListTrait.class, TraitType.LIST_TRAIT);
            if (list != null && list.memberFieldInfo().constructor() != null && isBatch(field)) {
                return shape(list.memberFieldInfo());
            }
            return SINGULAR.getOrDefault(field.memberName(), field.locationName());
        }

        /** The parts of batch calls are named after their shapes. */
        private static boolean isBatch(SdkField<?> field) {
            return switch (field.memberName()) {
                case "Entries", "Successful", "Failed" -> true;
                default -> false;
            };
        }

        private static String shape(SdkField<?> member) {
            return member.constructor().get().getClass().getEnclosingClass().getSimpleName();
        }

        @Override
        public String mapKey(SdkField<?> field, String modelled) {
            return isTags(field) ? "Key" : "Name";
        }

        @Override
        public String mapValue(SdkField<?> field, String modelled) {
            return "Value";
        }

        private static boolean isTags(SdkField<?> field) {
            return "tags".equalsIgnoreCase(field.memberName());
        }
    }
}
