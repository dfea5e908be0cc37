package io.nucleus.localaws.simulator.estate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.EstateCatalogue.Count;
import io.nucleus.localaws.simulator.estate.EstateCatalogue.Selection;
import io.nucleus.localaws.simulator.estate.registry.EstateOperations;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EstateTest {
    private static final Estate DEMO = estate(EstateSize.DEMO, 42);

    private static Estate estate(EstateSize size, long seed) {
        return new Estate(new EstateConfig(seed, size, EstateConfig.DEFAULT_ROLE_NAME), EstateOperations.TYPES);
    }

    private static List<ExpectedResource> resources(EstateView view) {
        return new EstateCatalogue(view).resources(Selection.ALL).toList();
    }

    /** What a region has without anyone's doing. */
    private static final Map<String, Long> DEFAULT_VPC = Map.of(
            "ec2:vpc", 1L,
            "ec2:subnet", 3L,
            "ec2:security-group", 1L,
            "ec2:network-acl", 1L,
            "ec2:route-table", 1L,
            "ec2:internet-gateway", 1L,
            "ec2:dhcp-options", 1L);

    private static Map<String, ExpectedResource> byArn(EstateView view) {
        Map<String, ExpectedResource> byArn = new HashMap<>();
        resources(view).forEach(resource -> byArn.put(resource.resourceArn(), resource));
        return byArn;
    }

    @Test
    void aliasesPointToKeysWhichTheyName() {
        List<Item> aliases = new EstateCatalogue(DEMO.view())
                .items(new Selection(null, null, "kms:alias"))
                .toList();
        Map<String, List<String>> namesOfRegions = aliases.stream()
                .collect(groupingBy(alias -> alias.accountId() + alias.region(), mapping(Item::name, toList())));
        List<Item> keys = new EstateCatalogue(DEMO.view())
                .items(new Selection(null, null, "kms:key"))
                .toList();

        assertThat(keys.stream().filter(key -> !key.name().isEmpty()))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(namesOfRegions.get(key.accountId() + key.region()))
                        .contains(key.name()));
        assertThat(keys).anyMatch(key -> key.name().isEmpty());
        assertThat(aliases).as("some keys have several").hasSizeGreaterThan((int)
                keys.stream().filter(key -> !key.name().isEmpty()).count());
    }

    @Test
    void onlyTheManagementAccountHasTheAccountsOfTheOrganization() {
        assertThat(resources(DEMO.view()).stream()
                        .filter(resource -> resource.resourceType().equals("organizations:account")))
                .hasSize(DEMO.plan().accounts().size())
                .allSatisfy(resource -> assertThat(resource.accountId())
                        .isEqualTo(DEMO.plan().hub().id()));
    }

    @Test
    void isAPureFunctionOfSeedSizeAndDay() {
        Estate first = estate(EstateSize.TINY, 7);
        Estate second = estate(EstateSize.TINY, 7);
        second.setDay(100);

        assertThat(resources(first.setDay(3))).isEqualTo(resources(second.setDay(3)));
        assertThat(resources(first.view()))
                .isNotEqualTo(resources(estate(EstateSize.TINY, 8).setDay(3)));
    }

    @Test
    void theDemoHasTwelveAccountsAndAboutTenThousandResources() {
        assertThat(DEMO.plan().accounts()).hasSize(12);
        assertThat(resources(DEMO.view())).hasSizeBetween(9_900, 10_100);
    }

    @Test
    void everyAccountHasTwoToFourActiveRegions() {
        assertThat(DEMO.plan().accounts())
                .allSatisfy(account ->
                        assertThat(account.activeRegions()).hasSizeBetween(2, 4).isSubsetOf(account.enabledRegions()));
    }

    @Test
    void someAccountsAreActiveInRegionsThatTheyOptedInTo() {
        assertThat(DEMO.plan().accounts().stream().flatMap(account -> account.activeRegions().stream()))
                .anyMatch(region -> !AwsRegions.isEnabledByDefault(region));
    }

    @Test
    void anAccountIdHasALeadingZero() {
        assertThat(DEMO.plan().accounts())
                .extracting(Account::id)
                .allMatch(id -> id.matches("[0-9]{12}"))
                .anyMatch(id -> id.startsWith("0"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyEnabledRegionOfEveryAccountHasADefaultVpcWithAllItsParts() {
        for (Account account : DEMO.plan().accounts()) {
            for (String region : account.enabledRegions()) {
                Map<String, Long> fixed = new EstateCatalogue(DEMO.view())
                        .items(new Selection(account.id(), region, null))
                        .filter(Item::isFixed)
                        .collect(groupingBy(
                                item -> item.cell().definition().type().value(), counting()));

                assertThat(fixed).containsAllEntriesOf(DEFAULT_VPC);
            }
        }
    }

    @Test
    void theDefaultVpcsPartsGoWithItAndCannotBeTakenForOthers() {
        Estate estate = estate(EstateSize.TINY, 42);
        Account account = estate.plan().accounts().getFirst();
        String quiet = account.enabledRegions().stream()
                .filter(region -> !account.isActive(region))
                .findFirst()
                .orElseThrow();
        Selection there = new Selection(account.id(), quiet, null);
        assertThat(new EstateCatalogue(estate.view()).resources(there))
                .allSatisfy(resource -> assertThat(resource.tags().keySet()).isSubsetOf("Name"));

        estate.delete(new EstateCatalogue(estate.view())
                .items(new Selection(account.id(), quiet, "ec2:vpc"))
                .findFirst()
                .orElseThrow());

        assertThat(new EstateCatalogue(estate.view()).resources(there)).isEmpty();
    }

    @Test
    void nothingButTheDefaultVpcAndItsPartsIsOutsideTheActiveRegions() {
        assertThat(new EstateCatalogue(DEMO.view()).counts(Selection.ALL))
                .filteredOn(count -> !count.region().equals(Regions.GLOBAL))
                .filteredOn(count ->
                        !DEMO.plan().account(count.accountId()).orElseThrow().isActive(count.region()))
                .allSatisfy(count -> assertThat(DEFAULT_VPC).containsEntry(count.resourceType(), count.resources()));
    }

    @Test
    void everyTypeOccursAndArnsAreUnique() {
        List<ExpectedResource> all = resources(DEMO.view());

        assertThat(all)
                .extracting(ExpectedResource::resourceType)
                .containsAll(EstateOperations.TYPES.stream()
                        .map(definition -> definition.type().value())
                        .toList());
        assertThat(all).extracting(ExpectedResource::resourceArn).doesNotHaveDuplicates();
    }

    @Test
    void bucketNamesAreValidAndUniqueInAllOfAws() {
        assertThat(resources(DEMO.view()).stream()
                        .filter(resource -> resource.resourceType().equals("s3:bucket"))
                        .map(ExpectedResource::resourceId)
                        .toList())
                .hasSizeGreaterThan(300)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]"));
    }

    @Test
    void tagsAreAsVariedAsRealOnes() {
        List<ExpectedResource> all = resources(DEMO.view());

        assertThat(all).anyMatch(resource -> resource.tags().isEmpty());
        assertThat(all).anyMatch(resource -> userTags(resource) == 50);
        assertThat(all).noneMatch(resource -> userTags(resource) > 50);
        assertThat(all).anyMatch(resource -> resource.tags().containsKey("aws:autoscaling:groupName"));
        assertThat(all).anyMatch(resource -> resource.tags().containsValue(""));
        assertThat(all)
                .anyMatch(resource -> resource.tags().values().stream()
                        .anyMatch(value -> value.codePoints().anyMatch(c -> c > 0x3000)));
    }

    private static long userTags(ExpectedResource resource) {
        return resource.tags().keySet().stream()
                .filter(key -> !key.startsWith("aws:"))
                .count();
    }

    @Test
    void ageIsFromDaysToEightYears() {
        EstateView view = DEMO.view();
        List<Integer> ages = new EstateCatalogue(view)
                .items(Selection.ALL)
                .map(Item::ageDays)
                .toList();
        Instant nextDay = EstateConfig.dateOf(1).atStartOfDay().toInstant(ZoneOffset.UTC);

        assertThat(ages)
                .allMatch(age -> age >= 0 && age <= 2_920)
                .anyMatch(age -> age < 5)
                .anyMatch(age -> age > 2_500);
        assertThat(new EstateCatalogue(view).items(Selection.ALL))
                .allSatisfy(
                        item -> assertThat(item.createdAt()).isBefore(nextDay).isBeforeOrEqualTo(item.changedAt()));
    }

    @Test
    void aDayBringsNewChangedAndGoneResources() {
        Estate estate = estate(EstateSize.DEMO, 42);
        for (int day = 0; day < 5; day++) {
            Map<String, ExpectedResource> before = byArn(estate.setDay(day));
            Map<String, ExpectedResource> after = byArn(estate.setDay(day + 1));
            long gone = before.keySet().stream()
                    .filter(arn -> !after.containsKey(arn))
                    .count();
            long created = after.keySet().stream()
                    .filter(arn -> !before.containsKey(arn))
                    .count();
            long changed = after.values().stream()
                    .filter(resource -> before.containsKey(resource.resourceArn()))
                    .filter(resource -> !resource.equals(before.get(resource.resourceArn())))
                    .count();

            assertThat(gone).isBetween(20L, 120L);
            assertThat(created).isBetween(20L, 120L);
            assertThat(changed).isBetween(20L, 150L);
        }
    }

    @Test
    void theSameDayIsTheSameHoweverItIsReached() {
        Estate stepping = estate(EstateSize.TINY, 42);
        Estate jumping = estate(EstateSize.TINY, 42);
        stepping.nextDay();
        stepping.nextDay();

        assertThat(resources(stepping.view())).isEqualTo(resources(jumping.setDay(2)));
    }

    @Test
    void namesStayUniqueForTenYears() {
        Estate estate = estate(EstateSize.TINY, 42);
        for (int day = 0; day <= Estate.LAST_DAY; day += 365) {
            assertThat(resources(estate.setDay(day)))
                    .extracting(ExpectedResource::resourceArn)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyResourceIsFoundByItsId() {
        EstateView view = DEMO.view();

        assertThat(new EstateCatalogue(view).items(Selection.ALL))
                .allSatisfy(item -> assertThat(view.find(item.cell(), item.id()).map(Item::slot))
                        .contains(item.slot()));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        EstateView view = DEMO.view();
        for (String id :
                List.of("", "x", "i-0123456789abcdef0", "payments-api-prod-999999999", "a-x1", "a-x999", "-1")) {
            assertThat(new EstateCatalogue(view)
                            .items(Selection.ALL)
                            .map(Item::cell)
                            .distinct())
                    .allSatisfy(cell -> assertThat(view.find(cell, id)).isEmpty());
        }
    }

    @Test
    void oneMillionResourcesAreCountedInBoundedMemory() {
        long before = retainedBytes();
        Estate large = estate(EstateSize.LARGE, 42);
        List<Count> counts = new EstateCatalogue(large.view()).counts(Selection.ALL);

        assertThat(large.plan().accounts()).hasSize(100);
        assertThat(counts.stream().mapToLong(Count::resources).sum()).isBetween(990_000L, 1_010_000L);
        assertThat(counts)
                .filteredOn(count -> count.resourceType().equals("sqs:queue"))
                .anyMatch(count -> count.resources() > 1_000);
        assertThat(retainedBytes() - before).as("kept of it").isLessThan(64L << 20);
        assertThat(large.plan().accounts()).isNotEmpty();
    }

    private static long retainedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void aSizeThatIsTooSmallForItsAccountsIsRefused() {
        assertThatThrownBy(() -> estate(new EstateSize(12, 100), 42))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too few");
    }

    @Test
    void sizesAreReadByNameAndByNumbers() {
        assertThat(EstateSize.parse("demo")).isEqualTo(EstateSize.DEMO);
        assertThat(EstateSize.parse("5x2000")).isEqualTo(new EstateSize(5, 2_000));
        assertThatThrownBy(() -> EstateSize.parse("huge")).hasMessageContaining("huge");
        assertThatThrownBy(() -> EstateSize.parse("0x10")).hasMessageContaining("accounts");
    }

    @Test
    void daysOutOfRangeAreRefused() {
        assertThatThrownBy(() -> DEMO.setDay(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DEMO.setDay(Estate.LAST_DAY + 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
