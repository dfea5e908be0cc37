package io.nucleus.inventory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.model.json.InventoryJson;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;

class IdentifiersTest {
    private static final ObjectMapper JSON = InventoryJson.mapper();

    @Property
    void twelveDigitsAreAnAccountId(@ForAll @LongRange(max = 999_999_999_999L) long number)
            throws JsonProcessingException {
        AccountId id = AccountId.of("%012d".formatted(number));

        assertThat(Long.parseLong(id.value())).isEqualTo(number);
        assertThat(JSON.readValue(JSON.writeValueAsString(id), AccountId.class)).isEqualTo(id);
    }

    @Property
    void accountIdsAreOrderedAsTheirNumbers(
            @ForAll @LongRange(max = 999_999_999_999L) long a, @ForAll @LongRange(max = 999_999_999_999L) long b) {
        int byText = AccountId.of("%012d".formatted(a)).compareTo(AccountId.of("%012d".formatted(b)));

        assertThat(Integer.signum(byText)).isEqualTo(Long.compare(a, b));
    }

    @Property
    void anythingElseIsNone(@ForAll String text) {
        Assume.that(!text.matches("[0-9]{12}"));

        assertThat(AccountId.isValid(text)).isFalse();
        assertThatThrownBy(() -> AccountId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @Property
    void anArnOfSixPartsIsKeptAsItIs(
            @ForAll @StringLength(max = 20) String region,
            @ForAll @StringLength(max = 20) String account,
            @ForAll @NotEmpty String resource)
            throws JsonProcessingException {
        Assume.that(!region.contains(":") && !account.contains(":"));
        String text = "arn:aws:service:" + region + ":" + account + ":" + resource;

        ResourceArn arn = ResourceArn.of(text);

        assertThat(arn.value()).isEqualTo(text);
        assertThat(JSON.readValue(JSON.writeValueAsString(arn), ResourceArn.class))
                .isEqualTo(arn);
    }

    @Property
    void fewerPartsAreNoArn(@ForAll @Chars({'a', ':'}) @StringLength(max = 30) String text) {
        Assume.that(text.chars().filter(c -> c == ':').count() < 4);

        assertThatThrownBy(() -> ResourceArn.of("arn:" + text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void typesAreServiceAndType() {
        assertThat(ResourceType.of("elasticloadbalancing:loadbalancer/app").service())
                .isEqualTo("elasticloadbalancing");
        for (String bad : new String[] {"ec2", "ec2:", ":instance", "EC2:instance", "ec2:a b", "ec2:instance\n"}) {
            assertThatThrownBy(() -> ResourceType.of(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void aFilterTakesInAServiceOrAType() {
        ResourceType type = ResourceType.of("ec2:instance");

        assertThat(type.isIn("ec2")).isTrue();
        assertThat(type.isIn("ec2:instance")).isTrue();
        assertThat(type.isIn("ec2:inst")).isFalse();
        assertThat(type.isIn("ec")).isFalse();
    }

    @Example
    void coverageIsAHoleOnlyWhereThereMayBeSomething() {
        for (CoverageStatus status : CoverageStatus.values()) {
            assertThat(status.isHole() && status.isComplete()).as("%s", status).isFalse();
        }
        assertThat(CoverageStatus.OK.isComplete()).isTrue();
        assertThat(CoverageStatus.NOT_OPTED_IN.isHole()).isFalse();
        assertThat(CoverageStatus.THROTTLED.isHole()).isTrue();
    }

    @Example
    void ulidsAreSpeltAsTheProductWritesThem() {
        assertThat(Ulids.isValid("01KBDH8N00S4WXYV8SJ7ZPT2QE")).isTrue();
        assertThat(Ulids.isValid("7ZZZZZZZZZZZZZZZZZZZZZZZZZ")).isTrue();
        assertThat(Ulids.isValid("8ZZZZZZZZZZZZZZZZZZZZZZZZZ"))
                .as("no time is so late")
                .isFalse();
        assertThat(Ulids.isValid("01kbdh8n00s4wxyv8sj7zpt2qe")).isFalse();
        assertThat(Ulids.isValid("01KBDH8N00S4WXYV8SJ7ZPT2Q")).isFalse();
        assertThat(Ulids.isValid("01KBDH8N00S4WXYV8SJ7ZPT2QU")).isFalse();
    }
}
