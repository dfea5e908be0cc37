package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.eks.EksClusters;
import java.util.List;
import software.amazon.awssdk.services.eks.model.DescribeAddonRequest;
import software.amazon.awssdk.services.eks.model.DescribeFargateProfileRequest;
import software.amazon.awssdk.services.eks.model.DescribeNodegroupRequest;
import software.amazon.awssdk.services.eks.model.ListAddonsRequest;
import software.amazon.awssdk.services.eks.model.ListFargateProfilesRequest;
import software.amazon.awssdk.services.eks.model.ListNodegroupsRequest;

/** Node groups, Fargate profiles and add-ons of EKS clusters. */
final class EksClusterPartsTypes {
    private static final String CLUSTER = "clusterName";

    private static final GenericType NODEGROUP = GenericType.regional(
                    "eks:nodegroup", ListNodegroupsRequest.class, "nodegroups")
            .within(EksClusters.TYPE, CLUSTER)
            .id("nodegroupName", IdStyle.name("workers", "spot", "gpu"))
            .arn("nodegroupArn", "nodegroup/{parent}/{id}/{uuid}")
            .listsIds()
            .described(DescribeNodegroupRequest.class, "nodegroupName", "nodegroup")
            .state("status", "ACTIVE", "UPDATING", "DEGRADED", "CREATE_FAILED")
            .tags("tags")
            .created("createdAt")
            .part("modifiedAt", item -> item.changedAt())
            .part(CLUSTER, EksClusterPartsTypes::cluster)
            .part("nodeRole", item -> Arns.of("iam", "", item.accountId(), "role/eks-nodes"))
            .with("version", "1.25", "1.29", "1.31", "1.33")
            .with("amiType", "AL2_x86_64", "AL2023_x86_64_STANDARD", "BOTTLEROCKET_ARM_64")
            .with("capacityType", "ON_DEMAND", "SPOT")
            .with("instanceTypes", List.of("m5.large"), List.of("t3.medium", "t3a.medium"))
            .with("scalingConfig.desiredSize", 2, 3, 10)
            .pages(1, 100, 100)
            .share(0.5)
            .build();

    private static final GenericType FARGATE_PROFILE = GenericType.regional(
                    "eks:fargateprofile", ListFargateProfilesRequest.class, "fargateProfileNames")
            .within(EksClusters.TYPE, CLUSTER)
            .id("fargateProfileName", IdStyle.name("fp", "batch", "system"))
            .arn("fargateProfileArn", "fargateprofile/{parent}/{id}/{uuid}")
            .listsIds()
            .described(DescribeFargateProfileRequest.class, "fargateProfileName", "fargateProfile")
            .state("status", "ACTIVE", "CREATING", "CREATE_FAILED")
            .tags("tags")
            .created("createdAt")
            .part(CLUSTER, EksClusterPartsTypes::cluster)
            .part("podExecutionRoleArn", item -> Arns.of("iam", "", item.accountId(), "role/eks-fargate"))
            .pages(1, 100, 100)
            .share(0.2)
            .build();

    /** Real add-ons have the same few names in each cluster; these have numbers, which lead back to them. */
    private static final GenericType ADDON = GenericType.regional("eks:addon", ListAddonsRequest.class, "addons")
            .within(EksClusters.TYPE, CLUSTER)
            .id("addonName", new IdStyle(EksClusterPartsTypes::addonName, Ids::slotOfName))
            .arn("addonArn", "addon/{parent}/{id}/{uuid}")
            .listsIds()
            .described(DescribeAddonRequest.class, "addonName", "addon")
            .state("status", "ACTIVE", "UPDATING", "DEGRADED", "CREATE_FAILED")
            .tags("tags")
            .created("createdAt")
            .part("modifiedAt", item -> item.changedAt())
            .part(CLUSTER, EksClusterPartsTypes::cluster)
            .with("addonVersion", "v1.10.4-eksbuild.1", "v1.18.5-eksbuild.1")
            .with("configurationValues", "{\"password\":\"simulated\"}")
            .with("publisher", "eks")
            .pages(1, 100, 100)
            .share(1)
            .build();

    static final List<GenericType> ALL = List.of(NODEGROUP, FARGATE_PROFILE, ADDON);

    private EksClusterPartsTypes() {}

    private static String cluster(Item child) {
        return GenericType.Parent.of(child, EksClusters.TYPE).orElseThrow().id();
    }

    private static String addonName(Item item) {
        return item.fixed().pick("addon", List.of("vpc-cni", "coredns", "kube-proxy", "aws-ebs-csi-driver")) + "-"
                + Ids.number(item);
    }
}
