package io.nucleus.collector.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.collector.access.Failure;
import io.nucleus.collector.access.TestAccess;
import io.nucleus.inventory.model.CoverageStatus;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    private static Optional<CoverageStatus> meaning(String type, String code, String message) {
        return Catalogue.listings().stream()
                .filter(listing ->
                        listing.types().stream().anyMatch(t -> t.value().equals(type)))
                .findFirst()
                .orElseThrow()
                .meaning(Failure.of(TestAccess.error(code, 400, message)));
    }

    @ParameterizedTest
    @CsvSource({
        "organizations:account, AWSOrganizationsNotInUseException, Your account is not a member of an organization.",
        "securityhub:hub, InvalidAccessException, Account 123456789012 is not subscribed to AWS Security Hub",
        "macie2:allow-list, AccessDeniedException, Macie is not enabled.",
        "macie2:classification-job, AccessDeniedException, Macie is not enabled."
    })
    void aServiceThatWasNeverSetUpHasNothing(String type, String code, String message) {
        assertThat(meaning(type, code, message)).contains(CoverageStatus.NOT_INITIALISED);
    }

    @ParameterizedTest
    @CsvSource({
        "organizations:account, AccessDeniedException",
        "securityhub:hub, AccessDeniedException",
        "macie2:allow-list, AccessDeniedException",
        "inspector2:filter, AccessDeniedException"
    })
    void aDenialIsNotTakenForIt(String type, String code) {
        assertThat(meaning(type, code, "User: a is not authorized to perform: b:List on resource: c"))
                .isEmpty();
    }
}
