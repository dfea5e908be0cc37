package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.EKS;

import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.eks.EksAsyncClient;
import software.amazon.awssdk.services.eks.model.Addon;
import software.amazon.awssdk.services.eks.model.DescribeAddonRequest;
import software.amazon.awssdk.services.eks.model.DescribeAddonResponse;
import software.amazon.awssdk.services.eks.model.DescribeFargateProfileRequest;
import software.amazon.awssdk.services.eks.model.DescribeFargateProfileResponse;
import software.amazon.awssdk.services.eks.model.DescribeNodegroupRequest;
import software.amazon.awssdk.services.eks.model.DescribeNodegroupResponse;
import software.amazon.awssdk.services.eks.model.FargateProfile;
import software.amazon.awssdk.services.eks.model.ListAddonsRequest;
import software.amazon.awssdk.services.eks.model.ListAddonsResponse;
import software.amazon.awssdk.services.eks.model.ListClustersRequest;
import software.amazon.awssdk.services.eks.model.ListClustersResponse;
import software.amazon.awssdk.services.eks.model.ListFargateProfilesRequest;
import software.amazon.awssdk.services.eks.model.ListFargateProfilesResponse;
import software.amazon.awssdk.services.eks.model.ListNodegroupsRequest;
import software.amazon.awssdk.services.eks.model.ListNodegroupsResponse;
import software.amazon.awssdk.services.eks.model.Nodegroup;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Node groups, Fargate profiles and add-ons of EKS clusters. Listings give names only; the ARNs end in a random id, which nothing but
 * the description tells.
 */
final class EksClusterPartsListings {
    private static final String LIST_CLUSTERS = "eks:ListClusters";
    private static final String GONE = "ResourceNotFoundException";
    private static final int MOST = 100;
    private static final Source<EksAsyncClient, String> CLUSTERS = Lister.paged(
            1,
            MOST,
            size -> ListClustersRequest.builder().maxResults(size),
            EksAsyncClient::listClustersPaginator,
            ListClustersResponse::clusters);

    private EksClusterPartsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(nodegroups(), fargateProfiles(), addons());
    }

    private static Listing<EksAsyncClient, Nodegroup> nodegroups() {
        String describe = "eks:DescribeNodegroup";
        return Listing.regional(EKS, "eks:ListNodegroups")
                .children(
                        LIST_CLUSTERS,
                        CLUSTERS,
                        (cluster, ask) -> EachDescribed.of(
                                        names(
                                                ask,
                                                size -> ListNodegroupsRequest.builder()
                                                        .clusterName(cluster)
                                                        .maxResults(size),
                                                EksAsyncClient::listNodegroupsPaginator,
                                                ListNodegroupsResponse::nodegroups),
                                        ask.to(describe),
                                        (one, name) -> one.client()
                                                .describeNodegroup(one.signed(DescribeNodegroupRequest.builder()
                                                        .clusterName(cluster)
                                                        .nodegroupName(name)
                                                        .build())),
                                        GONE)
                                .map(DescribeNodegroupResponse::nodegroup),
                        GONE)
                .alsoCalls(describe)
                .yields(ResourceKind.of("eks:nodegroup", Nodegroup::nodegroupName, Nodegroup::nodegroupArn)
                        .name(Nodegroup::nodegroupName)
                        .state(Nodegroup::statusAsString)
                        .tags(Nodegroup::tags)
                        .created(Nodegroup::createdAt)
                        .withoutVolatile("health")
                        .build());
    }

    private static Listing<EksAsyncClient, FargateProfile> fargateProfiles() {
        String describe = "eks:DescribeFargateProfile";
        return Listing.regional(EKS, "eks:ListFargateProfiles")
                .children(
                        LIST_CLUSTERS,
                        CLUSTERS,
                        (cluster, ask) -> EachDescribed.of(
                                        names(
                                                ask,
                                                size -> ListFargateProfilesRequest.builder()
                                                        .clusterName(cluster)
                                                        .maxResults(size),
                                                EksAsyncClient::listFargateProfilesPaginator,
                                                ListFargateProfilesResponse::fargateProfileNames),
                                        ask.to(describe),
                                        (one, name) -> one.client()
                                                .describeFargateProfile(
                                                        one.signed(DescribeFargateProfileRequest.builder()
                                                                .clusterName(cluster)
                                                                .fargateProfileName(name)
                                                                .build())),
                                        GONE)
                                .map(DescribeFargateProfileResponse::fargateProfile),
                        GONE)
                .alsoCalls(describe)
                .yields(ResourceKind.of(
                                "eks:fargateprofile",
                                FargateProfile::fargateProfileName,
                                FargateProfile::fargateProfileArn)
                        .name(FargateProfile::fargateProfileName)
                        .state(FargateProfile::statusAsString)
                        .tags(FargateProfile::tags)
                        .created(FargateProfile::createdAt)
                        .withoutVolatile("health")
                        .build());
    }

    /** Without their configuration, free text in which there may be secrets. */
    private static Listing<EksAsyncClient, Addon> addons() {
        String describe = "eks:DescribeAddon";
        return Listing.regional(EKS, "eks:ListAddons")
                .children(
                        LIST_CLUSTERS,
                        CLUSTERS,
                        (cluster, ask) -> EachDescribed.of(
                                        names(
                                                ask,
                                                size -> ListAddonsRequest.builder()
                                                        .clusterName(cluster)
                                                        .maxResults(size),
                                                EksAsyncClient::listAddonsPaginator,
                                                ListAddonsResponse::addons),
                                        ask.to(describe),
                                        (one, name) -> one.client()
                                                .describeAddon(one.signed(DescribeAddonRequest.builder()
                                                        .clusterName(cluster)
                                                        .addonName(name)
                                                        .build())),
                                        GONE)
                                .map(DescribeAddonResponse::addon),
                        GONE)
                .alsoCalls(describe)
                .yields(ResourceKind.of("eks:addon", Addon::addonName, Addon::addonArn)
                        .name(Addon::addonName)
                        .state(Addon::statusAsString)
                        .tags(Addon::tags)
                        .created(Addon::createdAt)
                        .withoutVolatile("health", "configurationValues")
                        .build());
    }

    private static <R extends AwsRequest, P> Multi<String> names(
            Ask<EksAsyncClient> ask,
            IntFunction<? extends SdkBuilder<?, R>> request,
            BiFunction<EksAsyncClient, R, ? extends Publisher<P>> paginator,
            Function<P, ? extends Iterable<String>> items) {
        return Lister.<EksAsyncClient, R, P, String>paged(1, MOST, request, paginator, items)
                .list(ask);
    }
}
