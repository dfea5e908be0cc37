package io.nucleus.collector;

import io.nucleus.collector.access.CannedAws;
import io.nucleus.collector.access.CannedAws.Call;
import io.nucleus.collector.access.CannedAws.Reply;
import io.nucleus.localaws.LocalAws;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** The hub's own AWS, and a target account that has two VPCs and denies everything else. */
public final class TargetAwsResource implements QuarkusTestResourceLifecycleManager {
    static final String REFUSED_ACCOUNT = "999999999999";

    private LocalAws hub;
    private CannedAws target;

    @Override
    public Map<String, String> start() {
        hub = LocalAws.builder().prefix("it-collector").build().start();
        target = new CannedAws(TargetAwsResource::answer);
        System.setProperty("aws.accessKeyId", "AKIDHUB");
        System.setProperty("aws.secretAccessKey", "hub");
        Map<String, String> configuration = new HashMap<>(hub.serviceConfiguration());
        configuration.put("nucleus.target.endpoint", target.uri().toString());
        configuration.put("nucleus.target.max-attempts", "2");
        return configuration;
    }

    private static Reply answer(Call call) {
        if (call.body().contains("Action=AssumeRole")) {
            return call.body().contains(REFUSED_ACCOUNT)
                    ? xmlError("User is not authorized to perform: sts:AssumeRole")
                    : Reply.ok(ASSUMED);
        }
        if (call.body().contains("Action=DescribeRegions")) {
            return Reply.ok(REGIONS);
        }
        if (call.body().contains("Action=DescribeVpcs")) {
            return Reply.ok(call.body().contains("NextToken=") ? VPCS_2 : VPCS_1);
        }
        if ("AWSOrganizationsV20161128.ListAccounts".equals(call.target())) {
            return Reply.ok(ACCOUNTS);
        }
        if (call.body().contains("Version=2016-11-15")) {
            return new Reply(403, EC2_DENIED);
        }
        if (call.target() != null && call.target().startsWith("Kinesis_")) {
            return new Reply(403, ""); // its client reads CBOR, so that the status is all there is to tell
        }
        return call.target() == null
                ? xmlError("not authorized")
                : new Reply(400, "{\"__type\":\"AccessDeniedException\",\"message\":\"not authorized\"}");
    }

    private static Reply xmlError(String message) {
        return new Reply(
                403,
                "<ErrorResponse><Error><Code>AccessDenied</Code><Message>" + message
                        + "</Message></Error></ErrorResponse>");
    }

    @Override
    public void stop() {
        if (target != null) {
            target.close();
        }
        if (hub != null) {
            hub.close();
        }
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    private static final String ASSUMED = """
            <AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIATARGET</AccessKeyId>
            <SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
            <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>""";
    private static final String EC2_DENIED = """
            <Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>not authorized</Message></Error></Errors>
            </Response>""";
    private static final String REGIONS = """
            <DescribeRegionsResponse><regionInfo>
            <item><regionName>us-east-1</regionName><optInStatus>opt-in-not-required</optInStatus></item>
            <item><regionName>me-south-1</regionName><optInStatus>not-opted-in</optInStatus></item>
            </regionInfo></DescribeRegionsResponse>""";
    private static final String VPCS_1 = """
            <DescribeVpcsResponse><vpcSet><item><vpcId>vpc-1</vpcId><state>available</state><ownerId>123456789012</ownerId>
            <tagSet><item><key>Name</key><value>main</value></item></tagSet></item></vpcSet>
            <nextToken>more</nextToken></DescribeVpcsResponse>""";
    private static final String VPCS_2 = """
            <DescribeVpcsResponse><vpcSet><item><vpcId>vpc-2</vpcId><state>available</state><ownerId>123456789012</ownerId>
            </item></vpcSet></DescribeVpcsResponse>""";
    private static final String ACCOUNTS = """
            {"Accounts":[{"Id":"222222222222","Name":"other","Email":"o@example.com","State":"SUSPENDED"},
            {"Id":"123456789012","Name":"main","Email":"m@example.com","Status":"ACTIVE"}]}""";
}
