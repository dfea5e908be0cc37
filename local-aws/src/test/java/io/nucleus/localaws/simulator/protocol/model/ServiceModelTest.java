package io.nucleus.localaws.simulator.protocol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.arcregionswitch.model.ListPlansRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.eks.model.DescribeClusterRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.kinesis.model.ListStreamsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;

class ServiceModelTest {
    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of(DescribeInstancesRequest.class, "ec2", "ec2", ServiceProtocol.EC2, "DescribeInstances"),
                Arguments.of(
                        DescribeDbInstancesRequest.class, "rds", "rds", ServiceProtocol.QUERY, "DescribeDBInstances"),
                Arguments.of(
                        DescribeLoadBalancersRequest.class,
                        "elasticloadbalancingv2",
                        "elasticloadbalancing",
                        ServiceProtocol.QUERY,
                        "DescribeLoadBalancers"),
                Arguments.of(
                        DescribeStreamRequest.class,
                        "dynamodb",
                        "dynamodb",
                        ServiceProtocol.JSON_RPC,
                        "DescribeStream"),
                Arguments.of(ListStreamsRequest.class, "kinesis", "kinesis", ServiceProtocol.JSON_RPC, "ListStreams"),
                Arguments.of(DescribeClusterRequest.class, "eks", "eks", ServiceProtocol.REST_JSON, "DescribeCluster"),
                Arguments.of(
                        ListDistributionsRequest.class,
                        "cloudfront",
                        "cloudfront",
                        ServiceProtocol.REST_XML,
                        "ListDistributions"),
                Arguments.of(
                        ListPlansRequest.class,
                        "arcregionswitch",
                        "arc-region-switch",
                        ServiceProtocol.CBOR_RPC,
                        "ListPlans"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsReadFromTheSdksClasses(
            Class<? extends SdkPojo> request,
            String module,
            String signingName,
            ServiceProtocol protocol,
            String name) {
        ServiceModel service = ServiceModel.of(request);
        assertThat(service.module()).isEqualTo(module);
        assertThat(service.signingName()).isEqualTo(signingName);
        assertThat(service.protocol()).isEqualTo(protocol);
        assertThat(service.operation(request).name()).isEqualTo(name);
        assertThat(service.operations()).extracting(OperationModel::name).contains(name);
    }

    @Test
    void s3sBucketComesBeforeTheTemplate() {
        ServiceModel s3 = ServiceModel.of(GetBucketTaggingRequest.class);
        assertThat(s3.operation(GetBucketTaggingRequest.class).leadingLabel()).contains("Bucket");
        assertThat(s3.hasBareErrors()).isTrue();
    }

    @Test
    void aClassThatIsNoRequestIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ServiceModel.of(Instance.class));
    }
}
