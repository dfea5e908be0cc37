package io.nucleus.localaws.simulator.estate;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
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
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.sns.model.ListTopicsRequest;
import software.amazon.awssdk.services.sns.model.ListTopicsResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsRequest;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The part of a {@link Scan} that is about stores, messages, keys, roles and distributions. */
record ScanOfStores(Found found) {
    void regional() {
        tables();
        topics();
        queues();
        keys();
    }

    void global() {
        buckets();
        accounts();
        roles();
        distributions();
    }

    private void buckets() {
        found.call(ListBucketsRequest.builder().maxBuckets(10_000).build(), ListBucketsResponse.class)
                .buckets()
                .forEach(it -> found.add(
                        it.bucketRegion(),
                        "s3:bucket",
                        "arn:aws:s3:::" + it.name(),
                        it.name(),
                        it.name(),
                        "",
                        tags(it)));
    }

    private Map<String, String> tags(Bucket bucket) {
        try {
            return Found.map(
                    found.aws()
                            .call(
                                    found.account(),
                                    bucket.bucketRegion(),
                                    GetBucketTaggingRequest.builder()
                                            .bucket(bucket.name())
                                            .build(),
                                    GetBucketTaggingResponse.class)
                            .tagSet(),
                    tag -> tag.key(),
                    tag -> tag.value());
        } catch (SimulatedError e) {
            if (!e.code().equals("NoSuchTagSet")) {
                throw e;
            }
            return Map.of();
        }
    }

    private void tables() {
        for (String name : found.call(ListTablesRequest.builder().build(), ListTablesResponse.class)
                .tableNames()) {
            TableDescription it = found.call(
                            DescribeTableRequest.builder().tableName(name).build(), DescribeTableResponse.class)
                    .table();
            Map<String, String> tags = new HashMap<>();
            String token = null;
            do {
                var page = found.call(
                        ListTagsOfResourceRequest.builder()
                                .resourceArn(it.tableArn())
                                .nextToken(token)
                                .build(),
                        ListTagsOfResourceResponse.class);
                page.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
                token = page.nextToken();
            } while (token != null);
            found.add("dynamodb:table", it.tableArn(), it.tableName(), it.tableName(), it.tableStatusAsString(), tags);
        }
    }

    private void topics() {
        found.call(ListTopicsRequest.builder().build(), ListTopicsResponse.class)
                .topics()
                .forEach(it -> {
                    String name = Arns.tail(it.topicArn());
                    var tags = found.call(
                            software.amazon.awssdk.services.sns.model.ListTagsForResourceRequest.builder()
                                    .resourceArn(it.topicArn())
                                    .build(),
                            software.amazon.awssdk.services.sns.model.ListTagsForResourceResponse.class);
                    found.add(
                            "sns:topic",
                            it.topicArn(),
                            name,
                            name,
                            "",
                            Found.map(tags.tags(), tag -> tag.key(), tag -> tag.value()));
                });
    }

    private void queues() {
        found.call(ListQueuesRequest.builder().maxResults(1000).build(), ListQueuesResponse.class)
                .queueUrls()
                .forEach(url -> {
                    var attributes = found.call(
                            GetQueueAttributesRequest.builder()
                                    .queueUrl(url)
                                    .attributeNames(QueueAttributeName.QUEUE_ARN)
                                    .build(),
                            GetQueueAttributesResponse.class);
                    var tags = found.call(
                            ListQueueTagsRequest.builder().queueUrl(url).build(), ListQueueTagsResponse.class);
                    String arn = attributes.attributesAsStrings().get("QueueArn");
                    found.add("sqs:queue", arn, Arns.tail(url), Arns.tail(url), "", tags.tags());
                });
    }

    private void keys() {
        Map<String, String> names = aliases();
        found.call(ListKeysRequest.builder().limit(1000).build(), ListKeysResponse.class).keys().stream()
                .map(KeyListEntry::keyId)
                .map(id -> found.call(DescribeKeyRequest.builder().keyId(id).build(), DescribeKeyResponse.class)
                        .keyMetadata())
                .forEach(it -> {
                    var tags = found.call(
                            ListResourceTagsRequest.builder().keyId(it.keyId()).build(),
                            ListResourceTagsResponse.class);
                    found.add(
                            "kms:key",
                            it.arn(),
                            it.keyId(),
                            names.getOrDefault(it.keyId(), ""),
                            it.keyStateAsString(),
                            Found.map(tags.tags(), tag -> tag.tagKey(), tag -> tag.tagValue()));
                });
    }

    private Map<String, String> aliases() {
        Map<String, String> names = new HashMap<>();
        String marker = null;
        do {
            var page = found.call(ListAliasesRequest.builder().marker(marker).build(), ListAliasesResponse.class);
            for (AliasListEntry alias : page.aliases()) {
                if (alias.targetKeyId() != null) {
                    String name = alias.aliasName().substring("alias/".length());
                    found.add("kms:alias", alias.aliasArn(), alias.aliasName(), name, "", Map.of());
                    names.merge(alias.targetKeyId(), name, (one, other) -> one.compareTo(other) < 0 ? one : other);
                }
            }
            marker = page.nextMarker();
        } while (marker != null);
        return names;
    }

    /** Others than the management account have none. */
    private void accounts() {
        var organization = found.call(DescribeOrganizationRequest.builder().build(), DescribeOrganizationResponse.class)
                .organization();
        if (!organization.masterAccountId().equals(found.account().id())) {
            return;
        }
        found.call(ListAccountsRequest.builder().build(), ListAccountsResponse.class)
                .accounts()
                .forEach(it -> {
                    var tags = found.call(
                            software.amazon.awssdk.services.organizations.model.ListTagsForResourceRequest.builder()
                                    .resourceId(it.id())
                                    .build(),
                            software.amazon.awssdk.services.organizations.model.ListTagsForResourceResponse.class);
                    found.add(
                            Regions.GLOBAL,
                            "organizations:account",
                            it.arn(),
                            it.id(),
                            it.name(),
                            it.stateAsString(),
                            Found.map(tags.tags(), tag -> tag.key(), tag -> tag.value()));
                });
    }

    private void roles() {
        found.call(ListRolesRequest.builder().maxItems(1000).build(), ListRolesResponse.class)
                .roles()
                .forEach(it -> {
                    var tags = found.call(
                            ListRoleTagsRequest.builder()
                                    .roleName(it.roleName())
                                    .build(),
                            ListRoleTagsResponse.class);
                    found.add(
                            Regions.GLOBAL,
                            "iam:role",
                            it.arn(),
                            it.roleName(),
                            it.roleName(),
                            "",
                            Found.map(tags.tags(), tag -> tag.key(), tag -> tag.value()));
                });
    }

    private void distributions() {
        found.call(ListDistributionsRequest.builder().build(), ListDistributionsResponse.class)
                .distributionList()
                .items()
                .forEach(this::distribution);
    }

    private void distribution(DistributionSummary it) {
        var answer = found.call(
                software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceRequest.builder()
                        .resource(it.arn())
                        .build(),
                software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceResponse.class);
        Map<String, String> tags = Found.map(answer.tags().items(), tag -> tag.key(), tag -> tag.value());
        String host = it.aliases().items().stream().findFirst().orElse(it.domainName());
        found.add(
                Regions.GLOBAL,
                "cloudfront:distribution",
                it.arn(),
                it.id(),
                tags.getOrDefault("Name", host),
                it.status(),
                tags);
    }
}
