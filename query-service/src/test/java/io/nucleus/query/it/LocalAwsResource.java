package io.nucleus.query.it;

import io.nucleus.localaws.LocalAws;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** DynamoDB, SQS and S3 for the tests that run the whole service. */
public class LocalAwsResource implements QuarkusTestResourceLifecycleManager {
    private LocalAws aws;

    @Override
    public Map<String, String> start() {
        aws = LocalAws.builder().prefix("it-query").build().start();
        Map<String, String> configuration = new HashMap<>(aws.serviceConfiguration());
        configuration.put("nucleus.query.feed.poll-interval", "200ms");
        configuration.put("nucleus.query.sync.status-age", "100ms");
        return configuration;
    }

    @Override
    public void stop() {
        if (aws != null) {
            aws.close();
        }
    }
}
