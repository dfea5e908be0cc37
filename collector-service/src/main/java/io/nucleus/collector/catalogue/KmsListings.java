package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.KMS;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.kms.KmsAsyncClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.ListAliasesRequest;
import software.amazon.awssdk.services.kms.model.ListAliasesResponse;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;
import software.amazon.awssdk.services.kms.model.Tag;

/**
 * AWS KMS. Keys that AWS manages are listed, too; their {@code KeyManager} says so, as the names of their aliases do, which begin with
 * {@code alias/aws/}. A key whose policy denies everything is kept with what the listing says of it.
 */
final class KmsListings {
    private static final String LIST_ALIASES = "kms:ListAliases";
    private static final int MOST_ALIASES = 100;
    private static final String ALIASES = "Aliases";
    private static final String PREFIX = "alias/";
    private static final Answer ABOUT_A_KEY = Answer.goneIf("NotFoundException");

    private KmsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(keys(), aliases());
    }

    /**
     * AWS lists the names that it reserves for its services in every region, before a service uses a key there. They have neither a key
     * nor a date: nobody made them, and they are the same in every account, so they are no resources of it (KMS API Reference, ListAliases).
     */
    private static Listing<KmsAsyncClient, AliasListEntry> aliases() {
        return Listing.regional(KMS, LIST_ALIASES)
                .pages(
                        1,
                        MOST_ALIASES,
                        size -> ListAliasesRequest.builder().limit(size),
                        KmsAsyncClient::listAliasesPaginator,
                        ListAliasesResponse::aliases)
                .only((place, alias) -> alias.targetKeyId() != null)
                .yields(ResourceKind.of("kms:alias", AliasListEntry::aliasName, AliasListEntry::aliasArn)
                        .name(alias -> withoutPrefix(alias.aliasName()))
                        .created(AliasListEntry::creationDate)
                        .build());
    }

    private static Listing<KmsAsyncClient, KeyMetadata> keys() {
        return Listing.regional(
                        KMS,
                        "kms:ListKeys",
                        ask -> ask.items(
                                        ask.client()
                                                .listKeysPaginator(r -> r.limit(ask.page(1, 1_000))
                                                        .overrideConfiguration(ask.account())),
                                        ListKeysResponse::keys)
                                .map(key -> KeyMetadata.builder()
                                        .keyId(key.keyId())
                                        .arn(key.keyArn())
                                        .build()))
                .once(LIST_ALIASES, KmsListings::namesOfKeys, KmsListings::named)
                .each(
                        "kms:DescribeKey",
                        (ask, k) ->
                                ask.client().describeKey(r -> r.keyId(k.keyId()).overrideConfiguration(ask.account())),
                        (draft, r) -> draft.withItem(r.keyMetadata()),
                        ABOUT_A_KEY)
                .eachPaged(
                        "kms:ListResourceTags",
                        (ask, k) -> ask.pages(ask.client()
                                .listResourceTagsPaginator(
                                        r -> r.keyId(k.keyId()).limit(50).overrideConfiguration(ask.account()))),
                        (draft, r) -> draft.withTags(Tags.of(r.tags(), Tag::tagKey, Tag::tagValue)),
                        ABOUT_A_KEY)
                .yields(ResourceKind.of("kms:key", KeyMetadata::keyId, KeyMetadata::arn)
                        .nameOf(KmsListings::firstAlias)
                        .state(KeyMetadata::keyStateAsString)
                        .created(KeyMetadata::creationDate)
                        .build());
    }

    /** The names of each key, sorted, by key id. Aliases that AWS reserves for keys it has not made yet have none. */
    private static Uni<Map<String, Collection<String>>> namesOfKeys(Ask<KmsAsyncClient> ask) {
        return ask.items(
                        ask.client()
                                .listAliasesPaginator(r -> r.limit(MOST_ALIASES).overrideConfiguration(ask.account())),
                        ListAliasesResponse::aliases)
                .filter(alias -> alias.targetKeyId() != null && alias.aliasName() != null)
                .collect()
                .asMultiMap(AliasListEntry::targetKeyId, alias -> withoutPrefix(alias.aliasName()));
    }

    private static Draft<KeyMetadata> named(Draft<KeyMetadata> draft, Map<String, Collection<String>> aliases) {
        Collection<String> names = aliases.get(draft.item().keyId());
        return names == null
                ? draft
                : draft.withExtra(ALIASES, names.stream().sorted().toList());
    }

    private static String firstAlias(Draft<KeyMetadata> draft) {
        return draft.extra().get(ALIASES) instanceof List<?> names
                ? names.getFirst().toString()
                : "";
    }

    private static String withoutPrefix(String alias) {
        return alias.startsWith(PREFIX) ? alias.substring(PREFIX.length()) : alias;
    }
}
