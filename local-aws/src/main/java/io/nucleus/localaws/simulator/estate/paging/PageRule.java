package io.nucleus.localaws.simulator.estate.paging;

import io.nucleus.localaws.simulator.protocol.SimulatedError;

/**
 * How each operation pages: the bounds of the page size that the caller may ask for, the size if it does not ask, and the
 * most that a page ever holds. Source: the API reference of each operation and the constraints in its service model;
 * where AWS documents no default (marked), the value is an assumption.
 */
public enum PageRule implements PageBounds {
    // operation(parameter, min, max, default, most): larger than max is refused, larger than most is cut.
    EC2_DESCRIBE_INSTANCES(PageStyle.EC2, "MaxResults", 5, 1000, 1000, 1000), // default assumed
    EC2_DESCRIBE_VOLUMES(PageStyle.EC2, "MaxResults", 5, Integer.MAX_VALUE, 500, 500), // default assumed
    EC2_DESCRIBE_VPCS(PageStyle.EC2, "MaxResults", 5, 1000, 1000, 1000), // default assumed
    RDS_DESCRIBE_DB_INSTANCES(PageStyle.RDS, "MaxRecords", 20, 100, 100, 100),
    S3_LIST_BUCKETS(PageStyle.S3, "MaxBuckets", 1, 10_000, 10_000, 10_000),
    LAMBDA_LIST_FUNCTIONS(PageStyle.LAMBDA, "MaxItems", 1, 10_000, 50, 50),
    DYNAMODB_LIST_TABLES(PageStyle.DYNAMODB, "Limit", 1, 100, 100, 100),
    DYNAMODB_LIST_TAGS(PageStyle.DYNAMODB, "Limit", 1, 10, 10, 10), // "returns up to 10 at a time per call"
    ECS_LIST_CLUSTERS(PageStyle.ECS, "MaxResults", 1, 100, 100, 100),
    ECS_LIST_SERVICES(PageStyle.ECS, "MaxResults", 1, 100, 10, 100),
    EKS_LIST_CLUSTERS(PageStyle.EKS, "MaxResults", 1, 100, 100, 100),
    ELB_DESCRIBE_LOAD_BALANCERS(PageStyle.ELB, "PageSize", 1, 400, 400, 400),
    SNS_LIST_TOPICS(PageStyle.SNS, "MaxResults", 100, 100, 100, 100), // has no parameter; "limit of 100 topics"
    SQS_LIST_QUEUES(PageStyle.SQS, "MaxResults", 1, 1000, 1000, 1000), // no token unless asked for a size
    KMS_LIST_KEYS(PageStyle.KMS, "Limit", 1, 1000, 100, 1000),
    KMS_LIST_ALIASES(PageStyle.KMS, "Limit", 1, 100, 50, 100),
    KMS_LIST_RESOURCE_TAGS(PageStyle.KMS, "Limit", 1, 50, 50, 50),
    IAM_LIST_ROLES(PageStyle.IAM, "MaxItems", 1, 1000, 100, 1000),
    IAM_LIST_ROLE_TAGS(PageStyle.IAM, "MaxItems", 1, 1000, 100, 1000),
    CLOUDFRONT_LIST_DISTRIBUTIONS(PageStyle.CLOUDFRONT, "MaxItems", 1, Integer.MAX_VALUE, 100, 100),
    ORGANIZATIONS_LIST_ACCOUNTS(PageStyle.ORGANIZATIONS, "MaxResults", 1, 20, 20, 20),
    ORGANIZATIONS_LIST_TAGS(PageStyle.ORGANIZATIONS, "MaxResults", 20, 20, 20, 20), // has no parameter; size assumed
    ACCOUNT_LIST_REGIONS(PageStyle.ACCOUNT, "MaxResults", 1, 50, 20, 50); // default assumed

    private final PageStyle style;
    private final String parameter;
    private final int min;
    private final int max;
    private final int standard;
    private final int most;

    PageRule(PageStyle style, String parameter, int min, int max, int standard, int most) {
        this.style = style;
        this.parameter = parameter;
        this.min = min;
        this.max = max;
        this.standard = standard;
        this.most = most;
    }

    String parameter() {
        return parameter;
    }

    public int min() {
        return min;
    }

    public int max() {
        return max;
    }

    /** The page size of a caller that asks for none. */
    public int standard() {
        return standard;
    }

    @Override
    public int size(Integer requested) {
        if (requested == null) {
            return standard;
        }
        if (requested < min || requested > max) {
            throw style.sizeRefused(this, requested);
        }
        return Math.min(requested, most);
    }

    @Override
    public SimulatedError tokenRefused() {
        return style.tokenRefused();
    }
}
