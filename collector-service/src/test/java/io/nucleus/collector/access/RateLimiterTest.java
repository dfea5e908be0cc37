package io.nucleus.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.collector.catalogue.Catalogue;
import io.nucleus.inventory.model.AccountId;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private static final AccountId OTHER = AccountId.of("000000000001");

    /** A hundredth of Lambda's 15 requests/s: one at once, then one in about 7 s. */
    private final RateLimiter limiter = new RateLimiter(new FixedTargetConfig(Optional.empty(), 0.01));

    private boolean isFree(AccountId account, String region, String action) {
        UniAssertSubscriber<Void> subscriber =
                limiter.pace(account, region, action).await().subscribe().withSubscriber(UniAssertSubscriber.create());
        boolean free = subscriber.getItem() == null && subscriber.getFailure() == null && isDone(subscriber);
        subscriber.cancel();
        return free;
    }

    private static boolean isDone(UniAssertSubscriber<Void> subscriber) {
        try {
            subscriber.awaitItem(Duration.ofMillis(200));
            return true;
        } catch (AssertionError waiting) {
            return false;
        }
    }

    @Test
    void actionsOfARowShareTheirTokens() {
        assertThat(isFree(TestAccess.ACCOUNT, "eu-west-1", "lambda:ListFunctions"))
                .isTrue();
        assertThat(isFree(TestAccess.ACCOUNT, "eu-west-1", "lambda:ListTags")).isFalse();
    }

    @Test
    void accountsAndRegionsHaveTheirOwn() {
        assertThat(isFree(TestAccess.ACCOUNT, "eu-west-1", "lambda:ListTags")).isTrue();
        assertThat(isFree(TestAccess.ACCOUNT, "us-east-1", "lambda:ListTags")).isTrue();
        assertThat(isFree(OTHER, "eu-west-1", "lambda:ListTags")).isTrue();
    }

    @Test
    void aRequestSentAgainIsPaidForByLaterOnes() {
        limiter.pace(TestAccess.ACCOUNT, "eu-west-1", "lambda:ListTags").spend();

        assertThat(isFree(TestAccess.ACCOUNT, "eu-west-1", "lambda:ListTags")).isFalse();
    }

    @Test
    void whoWaitsGetsATokenInTheEnd() {
        RateLimiter quick = new RateLimiter(new FixedTargetConfig(Optional.empty(), 0.1));
        RateLimiter.Pace pace = quick.pace(TestAccess.ACCOUNT, "eu-west-1", "lambda:ListTags");

        for (int i = 0; i < 4; i++) {
            pace.await().await().atMost(Duration.ofSeconds(10));
        }
    }

    @Test
    void everyActionHasARowWithItsSource() {
        assertThat(Catalogue.actions())
                .allSatisfy(action -> assertThat(RateLimits.of(action).source()).isNotBlank());
        assertThat(RateLimits.of("ec2:DescribeInstances").capacity()).isEqualTo(100);
        assertThat(RateLimits.of("ec2:DescribeInstances").perSecond()).isEqualTo(20);
        assertThat(RateLimits.of("ecs:ListServices").bucketOf("ecs:ListServices"))
                .isEqualTo(RateLimits.of("ecs:DescribeServices").bucketOf("ecs:DescribeServices"));
        assertThat(RateLimits.of("ec2:DescribeVpcs").bucketOf("ec2:DescribeVpcs"))
                .isNotEqualTo(RateLimits.of("ec2:DescribeVolumes").bucketOf("ec2:DescribeVolumes"));
    }
}
