package io.nucleus.localaws.simulator.estate;

import java.util.Map;

/** What an account is used for: how much it holds, and how its mix differs from the average (factors by service). */
public enum AccountProfile {
    FOUNDATION(0.25, Map.of("s3", 3.0, "kms", 2.0, "iam", 2.0, "ecs", 0.2, "eks", 0.0, "rds", 0.2)),
    NETWORK(0.3, Map.of("elasticloadbalancingv2", 5.0, "lambda", 0.4, "dynamodb", 0.2, "eks", 0.0)),
    APPLICATION(1.2, Map.of("rds", 1.5, "ecs", 1.6)),
    SERVERLESS(1.0, Map.of("lambda", 2.2, "dynamodb", 2.5, "sqs", 1.8, "sns", 1.6, "ec2", 0.4)),
    DATA(1.1, Map.of("s3", 2.5, "ec2", 1.4, "ecs", 0.5, "cloudfront", 0.2)),
    SANDBOX(0.4, Map.of("ec2", 1.3, "cloudfront", 0.5));

    private final double weight;
    private final Map<String, Double> factors;

    AccountProfile(double weight, Map<String, Double> factors) {
        this.weight = weight;
        this.factors = factors;
    }

    double weight() {
        return weight;
    }

    double factor(String service) {
        return factors.getOrDefault(service, 1.0);
    }
}
