package io.nucleus.localaws.simulator.protocol.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.wire.Headers;
import io.nucleus.localaws.simulator.protocol.wire.QueryProtocol;
import io.nucleus.localaws.simulator.protocol.wire.RpcProtocol;
import io.nucleus.localaws.simulator.protocol.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsRequest;
import software.amazon.awssdk.services.docdb.model.DescribeDbClustersRequest;
import software.amazon.awssdk.services.elasticloadbalancing.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;

class RouterTest {
    private static Router router(List<Class<? extends SdkPojo>> requests) {
        OperationRegistry registry = new OperationRegistry();
        requests.forEach(request -> registry.register(request, (call, input) -> input));
        return new Router(registry);
    }

    private static String route(Router router, String signingName, WireRequest request) throws RoutingException {
        return router.route(request, new Credential("AKID", null, "eu-west-1", signingName))
                .operation()
                .toString();
    }

    private static WireRequest form(String body) {
        Headers headers = new Headers().add("Content-Type", "application/x-www-form-urlencoded");
        return new WireRequest("POST", "/", null, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static WireRequest get(String path, String query) {
        return get(path, query, new Headers());
    }

    private static WireRequest get(String path, String query, Headers headers) {
        return new WireRequest("GET", path, query, headers, new byte[0]);
    }

    @Test
    void theVersionTellsServicesOfOneSigningNameApart() throws RoutingException {
        Router router = router(List.of(
                DescribeLoadBalancersRequest.class,
                software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest.class));
        assertThat(route(router, "elasticloadbalancing", form("Action=DescribeLoadBalancers&Version=2012-06-01")))
                .isEqualTo("elasticloadbalancing:DescribeLoadBalancers");
        assertThat(route(router, "elasticloadbalancing", form("Action=DescribeLoadBalancers&Version=2015-12-01")))
                .isEqualTo("elasticloadbalancingv2:DescribeLoadBalancers");
    }

    @Test
    void ofServicesThatCannotBeToldApartTheOneThatAnswersIsTaken() throws RoutingException {
        Router router = router(List.of(
                DescribeDbClustersRequest.class,
                software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest.class));
        assertThat(route(router, "rds", form("Action=DescribeDBInstances&Version=2014-10-31")))
                .isEqualTo("rds:DescribeDBInstances");
        assertThat(route(router, "rds", form("Action=DescribeDBClusters&Version=2014-10-31")))
                .isEqualTo("docdb:DescribeDBClusters");
    }

    @Test
    void aSimilarPathDoesNotAnswerForAnOperationThatIsNotRegistered() {
        Router router = router(List.of(ListBucketsRequest.class));
        assertThatExceptionOfType(RoutingException.class)
                .isThrownBy(() -> route(router, "s3", get("/logs", "versions")))
                .withMessageContaining("s3:ListObjectVersions");
    }

    @Test
    void s3sOperationsAreToldApartByWhatTheyDemand() throws RoutingException {
        Router router = router(List.of(
                ListBucketsRequest.class, ListObjectsV2Request.class, GetObjectRequest.class, ListPartsRequest.class));
        assertThat(route(router, "s3", get("/", null))).isEqualTo("s3:ListBuckets");
        assertThat(route(router, "s3", get("/logs", "list-type=2"))).isEqualTo("s3:ListObjectsV2");
        assertThat(route(router, "s3", get("/logs/", "list-type=2&prefix=x"))).isEqualTo("s3:ListObjectsV2");
        assertThat(route(router, "s3", get("/logs/a/b", null))).isEqualTo("s3:GetObject");
        assertThat(route(router, "s3", get("/logs/a/b", "uploadId=1&x-id=ListParts")))
                .isEqualTo("s3:ListParts");
    }

    @Test
    void theBucketMayBeInTheHostsName() throws RoutingException {
        Router router = router(List.of(ListObjectsV2Request.class, GetObjectRequest.class));
        for (String host : List.of("logs.localhost:8080", "logs.s3.eu-west-1.amazonaws.com", "logs.s3.amazonaws.com")) {
            Route route = router.route(
                    get("/a", null, new Headers().add("Host", host)), new Credential("AKID", null, "eu-west-1", "s3"));
            assertThat(route.operation().name()).isEqualTo("GetObject");
            assertThat(route.labels()).containsEntry("Bucket", "logs").containsEntry("Key", "a");
        }
        assertThat(route(router, "s3", get("/logs/a", null, new Headers().add("Host", "localhost:8080"))))
                .isEqualTo("s3:GetObject");
    }

    @Test
    void directoryBucketsAreListedForThoseWhoSignSo() throws RoutingException {
        Router router = router(List.of(
                ListBucketsRequest.class, software.amazon.awssdk.services.s3.model.ListDirectoryBucketsRequest.class));
        assertThat(route(router, "s3", get("/", null))).isEqualTo("s3:ListBuckets");
        assertThat(route(router, "s3express", get("/", null))).isEqualTo("s3:ListDirectoryBuckets");
    }

    @Test
    void aServiceThatMovedToJsonStillAnswersForms() throws RoutingException {
        Router router = router(List.of(ListQueuesRequest.class));
        Route route = router.route(
                form("Action=ListQueues&Version=2012-11-05"), new Credential("AKID", null, "eu-west-1", "sqs"));
        assertThat(route.protocol()).isSameAs(QueryProtocol.SQS);
    }

    @Test
    void aServiceThatTheSdkSendsFormsAnswersYoungerProtocolsToo() throws RoutingException {
        Router router = router(List.of(ListMetricsRequest.class));
        Credential credential = new Credential("AKID", null, "eu-west-1", "monitoring");
        Headers json = new Headers()
                .add("X-Amz-Target", "GraniteServiceVersion20100801.ListMetrics")
                .add("Content-Type", "application/x-amz-json-1.0");
        assertThat(router.route(new WireRequest("POST", "/", null, json, new byte[0]), credential)
                        .protocol())
                .isSameAs(RpcProtocol.JSON);
        Headers cbor = new Headers().add("smithy-protocol", "rpc-v2-cbor");
        String path = "/service/GraniteServiceVersion20100801/operation/ListMetrics";
        assertThat(router.route(new WireRequest("POST", path, null, cbor, new byte[0]), credential)
                        .protocol())
                .isSameAs(RpcProtocol.RPC_V2_CBOR);
    }
}
