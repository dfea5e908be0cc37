package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.EKS;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
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
        return parts(
                        "eks:ListNodegroups",
                        (cluster, size) -> ListNodegroupsRequest.builder()
                                .clusterName(cluster)
                                .maxResults(size),
                        EksAsyncClient::listNodegroupsPaginator,
                        ListNodegroupsResponse::nodegroups,
                        "eks:DescribeNodegroup",
                        (cluster, name) -> DescribeNodegroupRequest.builder()
                                .clusterName(cluster)
                                .nodegroupName(name),
                        EksAsyncClient::describeNodegroup,
                        DescribeNodegroupResponse::nodegroup)
                .yields(ResourceKind.of("eks:nodegroup", Nodegroup::nodegroupName, Nodegroup::nodegroupArn)
                        .name(Nodegroup::nodegroupName)
                        .state(Nodegroup::statusAsString)
                        .tags(Nodegroup::tags)
                        .created(Nodegroup::createdAt)
                        .withoutVolatile("health")
                        .build());
    }

    private static Listing<EksAsyncClient, FargateProfile> fargateProfiles() {
        return parts(
                        "eks:ListFargateProfiles",
                        (cluster, size) -> ListFargateProfilesRequest.builder()
                                .clusterName(cluster)
                                .maxResults(size),
                        EksAsyncClient::listFargateProfilesPaginator,
                        ListFargateProfilesResponse::fargateProfileNames,
                        "eks:DescribeFargateProfile",
                        (cluster, name) -> DescribeFargateProfileRequest.builder()
                                .clusterName(cluster)
                                .fargateProfileName(name),
                        EksAsyncClient::describeFargateProfile,
                        DescribeFargateProfileResponse::fargateProfile)
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
        return parts(
                        "eks:ListAddons",
                        (cluster, size) ->
                                ListAddonsRequest.builder().clusterName(cluster).maxResults(size),
                        EksAsyncClient::listAddonsPaginator,
                        ListAddonsResponse::addons,
                        "eks:DescribeAddon",
                        (cluster, name) -> DescribeAddonRequest.builder()
                                .clusterName(cluster)
                                .addonName(name),
                        EksAsyncClient::describeAddon,
                        DescribeAddonResponse::addon)
                .yields(ResourceKind.of("eks:addon", Addon::addonName, Addon::addonArn)
                        .name(Addon::addonName)
                        .state(Addon::statusAsString)
                        .tags(Addon::tags)
                        .created(Addon::createdAt)
                        .withoutVolatile("health", "configurationValues")
                        .build());
    }

    /** The named parts of every cluster, each described. */
    private static <R extends AwsRequest, P, D extends AwsRequest, A, I> ListingBuilder<EksAsyncClient, I> parts(
            String list,
            BiFunction<String, Integer, ? extends SdkBuilder<?, R>> request,
            BiFunction<EksAsyncClient, R, ? extends Publisher<P>> paginator,
            Function<P, ? extends Iterable<String>> names,
            String describe,
            BiFunction<String, String, ? extends SdkBuilder<?, D>> description,
            BiFunction<EksAsyncClient, D, ? extends CompletionStage<A>> call,
            Function<A, I> part) {
        return Listing.regional(EKS, list)
                .children(
                        LIST_CLUSTERS,
                        CLUSTERS,
                        (cluster, ask) -> EachDescribed.of(
                                        Lister.<EksAsyncClient, R, P, String>paged(
                                                        1, MOST, size -> request.apply(cluster, size), paginator, names)
                                                .list(ask),
                                        ask.to(describe),
                                        (one, name) -> call.apply(
                                                one.client(),
                                                one.signed(description
                                                        .apply(cluster, name)
                                                        .build())),
                                        GONE)
                                .map(part),
                        GONE)
                .alsoCalls(describe);
    }
}
