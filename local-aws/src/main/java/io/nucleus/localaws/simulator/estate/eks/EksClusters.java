package io.nucleus.localaws.simulator.estate.eks;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.ec2.Network;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.eks.model.Certificate;
import software.amazon.awssdk.services.eks.model.Cluster;
import software.amazon.awssdk.services.eks.model.ClusterHealth;
import software.amazon.awssdk.services.eks.model.Identity;
import software.amazon.awssdk.services.eks.model.KubernetesNetworkConfigResponse;
import software.amazon.awssdk.services.eks.model.OIDC;
import software.amazon.awssdk.services.eks.model.VpcConfigResponse;

/** EKS clusters, some on Kubernetes versions that have left support. */
public final class EksClusters {
    public static final ResourceDefinition TYPE = ResourceDefinition.regional(
                    "eks:cluster", "eks", "ListClusters", "DescribeCluster")
            .share(0.5)
            .id(item -> Names.of(item, List.of("eks", "k8s")))
            .arn(item -> Arns.of(item, "eks", "cluster/" + item.id()))
            .state(EksClusters::state)
            .build();

    private static final List<String> VERSIONS =
            List.of("1.23", "1.25", "1.27", "1.28", "1.29", "1.30", "1.31", "1.31", "1.32", "1.33");

    private EksClusters() {}

    private static String state(Item item) {
        if (item.isLastDay()) {
            return "DELETING";
        }
        int draw = item.current().below("state", 100);
        return draw < 94 ? "ACTIVE" : draw < 97 ? "UPDATING" : "FAILED";
    }

    static Cluster describe(Item item) {
        String hash = item.fixed().hex("endpoint", 16).toUpperCase(Locale.ROOT);
        String issuer = "https://oidc.eks." + item.region() + ".amazonaws.com/id/" + hash;
        Network network = Network.of(item);
        return Cluster.builder()
                .name(item.wire(item.id()))
                .arn(item.wire(item.arn()))
                .status(item.state())
                .version(item.fixed().pick("version", VERSIONS))
                .platformVersion("eks." + (1 + item.revision()))
                .createdAt(item.createdAt())
                .endpoint("https://" + hash + ".gr7." + item.region() + ".eks.amazonaws.com")
                .roleArn(Arns.of("iam", "", item.accountId(), "role/eks-cluster"))
                .resourcesVpcConfig(VpcConfigResponse.builder()
                        .vpcId(network.vpcId())
                        .subnetIds(network.subnetIds(3))
                        .securityGroupIds(network.securityGroupIds())
                        .clusterSecurityGroupId(network.securityGroupId())
                        .endpointPublicAccess(item.fixed().percent("public", 60))
                        .endpointPrivateAccess(true)
                        .publicAccessCidrs("0.0.0.0/0")
                        .build())
                .kubernetesNetworkConfig(KubernetesNetworkConfigResponse.builder()
                        .serviceIpv4Cidr("172.20.0.0/16")
                        .ipFamily("ipv4")
                        .build())
                .identity(Identity.builder()
                        .oidc(OIDC.builder().issuer(issuer).build())
                        .build())
                .certificateAuthority(Certificate.builder()
                        .data(Base64.getEncoder().encodeToString(hash.getBytes(StandardCharsets.UTF_8)))
                        .build())
                .health(ClusterHealth.builder().issues(List.of()).build())
                .tags(item.tags())
                .build();
    }
}
