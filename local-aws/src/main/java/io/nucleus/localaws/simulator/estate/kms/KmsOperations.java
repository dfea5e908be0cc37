package io.nucleus.localaws.simulator.estate.kms;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import io.nucleus.localaws.simulator.estate.paging.Pager;
import io.nucleus.localaws.simulator.estate.paging.Source;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.ListAliasesRequest;
import software.amazon.awssdk.services.kms.model.ListAliasesResponse;
import software.amazon.awssdk.services.kms.model.ListKeysRequest;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;
import software.amazon.awssdk.services.kms.model.ListResourceTagsRequest;
import software.amazon.awssdk.services.kms.model.ListResourceTagsResponse;
import software.amazon.awssdk.services.kms.model.Tag;

/** KMS's listings of keys, aliases and tags. */
public final class KmsOperations {
    /** The types in this package. */
    public static final List<ResourceDefinition> TYPES = List.of(Keys.TYPE, Aliases.TYPE);

    private final Estate estate;

    private KmsOperations(Estate estate) {
        this.estate = estate;
    }

    public static void register(OperationRegistry registry, Estate estate) {
        KmsOperations operations = new KmsOperations(estate);
        registry.register(ListKeysRequest.class, operations::listKeys)
                .register(DescribeKeyRequest.class, operations::describeKey)
                .register(ListAliasesRequest.class, operations::listAliases)
                .register(ListResourceTagsRequest.class, operations::listTags);
    }

    private ListKeysResponse listKeys(CallContext call, ListKeysRequest request) {
        EstateView view = estate.view();
        Page<Item> page = Pager.of(call, PageRule.KMS_LIST_KEYS)
                .page(request.limit(), request.marker(), Source.of(view, keys(view, call)));
        return ListKeysResponse.builder()
                .keys(page.map(item -> KeyListEntry.builder()
                        .keyId(item.id())
                        .keyArn(item.arn())
                        .build()))
                .truncated(page.isTruncated())
                .nextMarker(page.nextToken())
                .build();
    }

    private static Cell keys(EstateView view, CallContext call) {
        return view.cell(call.accountId(), call.region(), Keys.TYPE);
    }

    private static Cell aliases(EstateView view, CallContext call) {
        return view.cell(call.accountId(), call.region(), Aliases.TYPE);
    }

    /** Accepts a key's id or ARN, or an alias's name or ARN (DescribeKey, API reference). */
    private DescribeKeyResponse describeKey(CallContext call, DescribeKeyRequest request) {
        EstateView view = estate.view();
        String id = Arns.resource(request.keyId());
        Item key = id.startsWith("alias/")
                ? view.find(aliases(view, call), id)
                        .flatMap(Aliases::key)
                        .orElseThrow(() -> notFound(
                                "Alias " + Arns.of("kms", call.region(), call.accountId(), id) + " is not found."))
                : find(view, call, request.keyId());
        return DescribeKeyResponse.builder().keyMetadata(Keys.describe(key)).build();
    }

    private Item find(EstateView view, CallContext call, String keyId) {
        Optional<Item> key = view.find(keys(view, call), Arns.tail(keyId));
        String arn = Arns.of("kms", call.region(), call.accountId(), "key/" + Arns.tail(keyId));
        return key.filter(item -> !keyId.startsWith("arn:") || keyId.equals(item.arn()))
                .orElseThrow(() -> notFound("Key '" + arn + "' does not exist"));
    }

    private ListAliasesResponse listAliases(CallContext call, ListAliasesRequest request) {
        EstateView view = estate.view();
        Source<AliasListEntry> aliases = request.keyId() == null
                ? new ListedAliases(view, aliases(view, call))
                : Source.of(Aliases.of(find(view, call, request.keyId())).stream()
                        .map(Aliases::describe)
                        .toList());
        Page<AliasListEntry> page = Pager.of(call, PageRule.KMS_LIST_ALIASES, String.valueOf(request.keyId()))
                .page(request.limit(), request.marker(), aliases);
        return ListAliasesResponse.builder()
                .aliases(page.items())
                .truncated(page.isTruncated())
                .nextMarker(page.nextToken())
                .build();
    }

    private ListResourceTagsResponse listTags(CallContext call, ListResourceTagsRequest request) {
        Item key = find(estate.view(), call, SimulatedError.required("keyId", request.keyId()));
        List<Tag> tags = key.tags().entrySet().stream()
                .map(tag -> Tag.builder()
                        .tagKey(tag.getKey())
                        .tagValue(tag.getValue())
                        .build())
                .toList();
        Page<Tag> page = Pager.of(call, PageRule.KMS_LIST_RESOURCE_TAGS, key.id())
                .page(request.limit(), request.marker(), Source.of(tags));
        return ListResourceTagsResponse.builder()
                .tags(page.items())
                .truncated(page.isTruncated())
                .nextMarker(page.nextToken())
                .build();
    }

    private static SimulatedError notFound(String message) {
        return new SimulatedError("NotFoundException", 400, message);
    }
}
