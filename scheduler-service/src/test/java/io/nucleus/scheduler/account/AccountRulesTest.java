package io.nucleus.scheduler.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.scheduler.plan.AwsRegions;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.Problem.FieldError;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRulesTest {
    private static final String ID = "123456789012";
    private static final AccountId PATH = AccountId.of(ID);

    private final AccountRules rules = new AccountRules(new AwsRegions("aws"));

    @Test
    void anIdAloneIsEnough() {
        assertThat(rules.check(new AccountRequest(ID, null, null, null, null, null), null))
                .isEqualTo(PATH);
        assertThat(rules.check(new AccountRequest(null, null, null, null, null, null), PATH))
                .isEqualTo(PATH);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "12345678901", "1234567890123", "12345678901a", " 123456789012", "１２３４５６７８９０１２"})
    void anIdIsTwelveDigits(String id) {
        assertThat(fields(new AccountRequest(id, null, null, null, null, null), null))
                .containsExactly("accountId");
        assertThatThrownBy(() -> AccountRules.accountId(id)).isInstanceOf(ApiException.class);
    }

    @Test
    void theIdsOfPathAndBodyAgree() {
        assertThat(fields(new AccountRequest("210987654321", null, null, null, null, null), PATH))
                .containsExactly("accountId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::123456789012:role/NucleusAccess-Collector",
                "arn:aws:iam::123456789012:role/team/deep/Reader_1+=,.@-"
            })
    void aRoleOfTheAccountIsTaken(String role) {
        assertThat(rules.check(role(role), null)).isEqualTo(PATH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NucleusAccess-Collector",
                "arn:aws:iam::123456789012:user/x",
                "arn:aws:iam::123456789012:role/",
                "arn:aws:iam::12345678901:role/x",
                "arn:aws:iam::210987654321:role/x",
                "arn:aws-cn:iam::123456789012:role/x",
                "arn:aws:iam::123456789012:role/x y",
                "arn:aws:iam::123456789012:role/x\n"
            })
    void anyOtherRoleIsRefused(String role) {
        assertThat(fields(role(role), null)).containsExactly("roleArn");
    }

    @Test
    void eachUnknownOrRepeatedRegionIsNamed() {
        var regions = Arrays.asList("eu-west-1", "eu-moon-1", "aws-global", "eu-west-1", null);

        assertThat(fields(new AccountRequest(ID, null, null, null, regions, null), null))
                .containsExactly("regions[1]", "regions[3]", "regions[4]");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var bad = new AccountRequest("1", "n".repeat(129), "role", "x", List.of("moon"), null);

        assertThat(fields(bad, null)).containsExactly("accountId", "name", "roleArn", "externalId", "regions[0]");
    }

    @Test
    void namesHaveNoControlCharacters() {
        assertThat(fields(new AccountRequest(ID, "a\nb", null, null, null, null), null))
                .containsExactly("name");
        assertThat(rules.check(new AccountRequest(ID, "n".repeat(128), null, null, null, null), null))
                .isEqualTo(PATH);
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThat(fields(null, null)).containsExactly("body");
    }

    private List<String> fields(AccountRequest request, AccountId path) {
        return catchThrowableOfType(ApiException.class, () -> rules.check(request, path)).errors().stream()
                .map(FieldError::field)
                .toList();
    }

    private static AccountRequest role(String arn) {
        return new AccountRequest(ID, null, arn, null, null, null);
    }
}
