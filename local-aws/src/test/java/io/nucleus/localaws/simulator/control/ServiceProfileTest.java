package io.nucleus.localaws.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceProfileTest {
    private final TestOrganization aws = TestOrganization.tiny();

    @Test
    void everyServiceThatAnswersCanAlsoRefuse() {
        assertThat(aws.organization().operations().requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(
                                ServiceProfile.of(request.getPackageName().split("\\.")[4]))
                        .describedAs(request.getName())
                        .isPresent());
    }

    @Test
    void theCallsThatListATypeAreOnesThatAreAnswered() {
        Set<String> answered = new HashSet<>();
        aws.organization()
                .operations()
                .requests()
                .forEach(request -> answered.add(request.getPackageName().split("\\.")[4] + " "
                        + request.getSimpleName().replaceFirst("Request$", "").toLowerCase(Locale.ROOT)));

        for (ResourceDefinition definition : aws.estate().plan().definitions()) {
            assertThat(definition.listedBy())
                    .isNotEmpty()
                    .allSatisfy(operation -> assertThat(answered)
                            .contains(definition.service() + " " + operation.toLowerCase(Locale.ROOT)));
        }
    }
}
