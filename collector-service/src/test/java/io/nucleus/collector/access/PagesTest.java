package io.nucleus.collector.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.Volume;

class PagesTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger permitted = new AtomicInteger();

    private Uni<Void> permit() {
        return Uni.createFrom().voidItem().invoke(permitted::incrementAndGet);
    }

    @Test
    void aPageIsAskedForOnlyWhenItsItemsAreWantedAndEachNeedsAPermit() {
        FakeClients clients = TestAccess.clients()
                .answer(
                        AwsServices.EC2,
                        Ec2AsyncClient.class,
                        "describeVolumes",
                        request -> DescribeVolumesResponse.builder()
                                .volumes(List.of(volume(), volume()))
                                .nextToken("t" + asked.incrementAndGet())
                                .build());
        Ec2AsyncClient ec2 = clients.of(AwsServices.EC2, "eu-west-1");

        AssertSubscriber<Volume> subscriber = Pages.of(
                        ec2.describeVolumesPaginator(r -> r.overrideConfiguration(
                                TestAccess.to(clients, "eu-west-1").account("ec2:DescribeVolumes"))),
                        this::permit)
                .onItem()
                .transformToIterable(DescribeVolumesResponse::volumes)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(3));

        subscriber.awaitItems(3);
        assertThat(asked).hasValueLessThanOrEqualTo(3);
        assertThat(permitted.get()).isEqualTo(asked.get());
        subscriber.cancel();
    }

    private static Volume volume() {
        return Volume.builder().volumeId("v").build();
    }

    @Test
    void pagesWithoutAPaginatorFollowTheirTokens() {
        List<String> pages = Pages.<String>following(
                        token -> CompletableFuture.completedFuture(token == null ? "first>a" : "last>"),
                        page -> page.substring(page.indexOf('>') + 1),
                        this::permit)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(5));

        assertThat(pages).containsExactly("first>a", "last>");
        assertThat(permitted).hasValue(2);
    }

    @Test
    void aTokenThatRepeatsIsAFailureAndNotAnEndlessListing() {
        assertThatThrownBy(() -> Pages.<String>following(
                                token -> CompletableFuture.completedFuture("page"), page -> "same", this::permit)
                        .collect()
                        .asList()
                        .await()
                        .atMost(Duration.ofSeconds(5)))
                .hasMessageContaining("same page token twice");
    }
}
