package io.nucleus.localaws.simulator.estate.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.control.TestOrganization;
import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import io.nucleus.localaws.simulator.estate.paging.Listings.Listing;
import io.nucleus.localaws.simulator.estate.paging.Listings.OnePage;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

class PagingTest {
    private static final TestOrganization AWS = new TestOrganization(new EstateSize(2, 48_000));
    private static final Map<String, int[]> SIZES = Map.of(
            "ec2:instance", new int[] {5, 37, 1000},
            "ec2:volume", new int[] {5, 37, 500, 1000},
            "ec2:vpc", new int[] {5, 1000},
            "rds:db", new int[] {20, 37, 100});

    static Stream<String> listings() {
        return Listings.BY_TYPE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("listings")
    void theWalkOverAllPagesOfAnySizeIsTheWholeTruthOnce(String type) {
        Listing listing = Listings.BY_TYPE.get(type);
        for (Account account : AWS.estate().plan().accounts()) {
            for (String region : regions(account, type)) {
                List<String> expected = expected(account, region, type);
                assertThat(tails(Listings.all(listing, AWS, account, region, null)))
                        .describedAs("%s of %s in %s", type, account.id(), region)
                        .containsExactlyInAnyOrderElementsOf(expected);
                for (int size : SIZES.getOrDefault(type, new int[] {1, 7, 100})) {
                    assertThat(tails(Listings.all(listing, AWS, account, region, size)))
                            .describedAs("%s of %s in %s, pages of %d", type, account.id(), region, size)
                            .containsExactlyInAnyOrderElementsOf(expected);
                }
            }
        }
    }

    private static List<String> regions(Account account, String type) {
        return type.startsWith("iam") || type.startsWith("cloudfront")
                ? List.of(Regions.GLOBAL)
                : account.activeRegions();
    }

    private static List<String> expected(Account account, String region, String type) {
        return AWS.expected(account.id(), region, null).stream()
                .filter(resource -> type.endsWith("/")
                        ? resource.resourceType().startsWith(type)
                        : resource.resourceType().equals(type))
                .map(ExpectedResource::resourceId)
                .map(Arns::tail)
                .toList();
    }

    private static List<String> tails(List<String> ids) {
        return ids.stream().map(Arns::tail).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ec2:instance, 5, InvalidNextToken",
        "rds:db, 20, InvalidParameterValue",
        "s3:bucket, 5, InvalidArgument",
        "lambda:function, 5, InvalidParameterValueException",
        "ecs:cluster, 1, InvalidParameterException",
        "eks:cluster, 1, InvalidParameterException",
        "elasticloadbalancing:loadbalancer/, 5, ValidationError",
        "sqs:queue, 5, InvalidParameterValue",
        "kms:key, 1, InvalidMarkerException",
        "iam:role, 5, ValidationError",
    })
    void aTokenIsGoodOnlyForTheListingThatGaveIt(String type, int size, String code) {
        Listing listing = Listings.BY_TYPE.get(type);
        Account account = AWS.account(1);
        String region = account.activeRegions().getFirst();
        String token = listing.page(AWS, account, region, size, null).next();
        assertThat(token).isNotNull();

        for (String bad : List.of(token + "A", token.substring(1), "garbage", "1")) {
            assertThat(refusal(listing, account, region, size, bad).code()).isEqualTo(code);
        }
        assertThat(refusal(listing, AWS.account(0), region(0), size, token).code())
                .isEqualTo(code);
    }

    private static String region(int account) {
        return AWS.account(account).activeRegions().getFirst();
    }

    private static SimulatedError refusal(Listing listing, Account account, String region, int size, String token) {
        return catchThrowableOfType(SimulatedError.class, () -> listing.page(AWS, account, region, size, token));
    }

    @ParameterizedTest
    @CsvSource({
        "ec2:instance, 4, InvalidParameterValue",
        "ec2:instance, 1001, InvalidParameterValue",
        "rds:db, 19, InvalidParameterValue",
        "rds:db, 101, InvalidParameterValue",
        "s3:bucket, 0, InvalidArgument",
        "s3:bucket, 10001, InvalidArgument",
        "lambda:function, 0, ValidationException",
        "dynamodb:table, 101, ValidationException",
        "ecs:cluster, 101, InvalidParameterException",
        "eks:cluster, 0, InvalidParameterException",
        "elasticloadbalancing:loadbalancer/, 401, ValidationError",
        "sqs:queue, 1001, InvalidParameterValue",
        "kms:key, 1001, ValidationException",
        "iam:role, 0, ValidationError",
        "cloudfront:distribution, 0, InvalidArgument",
    })
    void aPageSizeOutOfBoundsIsRefused(String type, int size, String code) {
        SimulatedError error = refusal(Listings.BY_TYPE.get(type), AWS.account(0), region(0), size, null);

        assertThat(error.code()).isEqualTo(code);
        assertThat(error.httpStatus()).isEqualTo(400);
        assertThat(error.getMessage()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"lambda:function, 200, 50", "ecs:service, , 10", "kms:key, , 100", "iam:role, , 100", "rds:db, , 100"})
    void aPageIsNoLargerThanTheServiceHasIt(String type, Integer size, int most) {
        OnePage page = Listings.BY_TYPE.get(type).page(AWS, AWS.account(1), region(1), size, null);

        assertThat(page.ids()).hasSize(most);
    }

    @Test
    void aListingOfQueuesWithoutASizeEndsSilentlyAtAThousand() {
        TestOrganization aws = new TestOrganization(new EstateSize(1, 160_000));
        String region = aws.hub().activeRegions().getFirst();
        int all = aws.expected(aws.hub().id(), region, "sqs:queue").size();
        assertThat(all).isGreaterThan(1_000);

        ListQueuesResponse cut =
                aws.call(aws.hub(), region, ListQueuesRequest.builder().build(), ListQueuesResponse.class);

        assertThat(cut.queueUrls()).hasSize(1_000);
        assertThat(cut.nextToken()).isNull();
        assertThat(Listings.all(Listings.BY_TYPE.get("sqs:queue"), aws, aws.hub(), region, 1_000))
                .hasSize(all);
    }

    @Test
    void resourcesCreatedDuringAWalkNeitherRepeatNorHideOthers() {
        TestOrganization aws = TestOrganization.tiny();
        Account account = aws.account(1);
        Listing buckets = Listings.BY_TYPE.get("s3:bucket");
        List<String> before = Listings.all(buckets, aws, account, null, 100);
        OnePage first = buckets.page(aws, account, null, 2, null);
        var definition = aws.estate().plan().definition("s3:bucket").orElseThrow();
        var cell =
                aws.estate().view().cell(account.id(), account.enabledRegions().getFirst(), definition);

        aws.estate().create(cell, 3, null, null);
        String token = first.next();
        List<String> walked = new ArrayList<>(first.ids());
        while (token != null) {
            OnePage page = buckets.page(aws, account, null, 2, token);
            walked.addAll(page.ids());
            token = page.next();
        }

        assertThat(walked).doesNotHaveDuplicates().containsAll(before);
    }
}
