package io.nucleus.writer.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.writer.region.Holes.Hole;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HolesTest {
    private static Hole hole(String region, String type, String reason) {
        return new Hole(region, ResourceType.of(type), CoverageStatus.DENIED_IAM, reason);
    }

    @Test
    void whatHasTheSameReasonIsOneLine() {
        assertThat(Holes.lines(List.of(
                        hole("us-east-1", "ec2:volume", "no"),
                        hole("eu-west-1", "ec2:instance", "no"),
                        hole("us-east-1", "ec2:instance", "no"))))
                .containsExactly("ec2:instance, ec2:volume in eu-west-1, us-east-1: DENIED_IAM (no)");
    }

    @Test
    void theIdOfARequestMakesNoReasonOfItsOwn() {
        assertThat(Holes.lines(List.of(
                        hole("us-east-1", "ec2:volume", "InternalError: no (request 4f1c-1)"),
                        hole("us-east-1", "ec2:instance", "InternalError: no (request 4f1c-2)"))))
                .containsExactly("ec2:instance, ec2:volume in us-east-1: DENIED_IAM (InternalError: no)");
    }

    @Test
    void manyNamesAreCounted() {
        List<Hole> holes = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> hole("region-" + i, "ec2:instance", ""))
                .toList();
        assertThat(Holes.lines(holes))
                .containsExactly("ec2:instance in region-1, region-2, region-3 and 3 more: DENIED_IAM");
    }

    @Test
    void theWidestComesFirstAndTheRestIsCounted() {
        Stream<Hole> many = IntStream.range(0, 30).mapToObj(i -> hole("eu-west-1", "ec2:instance", "reason " + i));
        Stream<Hole> wide = Stream.of("a-1", "b-1").map(r -> hole(r, "rds:db", "wide"));
        List<String> lines = Holes.lines(Stream.concat(many, wide).toList());
        assertThat(lines).hasSize(21);
        assertThat(lines.getFirst()).isEqualTo("rds:db in a-1, b-1: DENIED_IAM (wide)");
        assertThat(lines.getLast()).isEqualTo("and 11 more kinds");
    }
}
