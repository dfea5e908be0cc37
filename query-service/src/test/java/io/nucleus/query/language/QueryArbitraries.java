package io.nucleus.query.language;

import io.nucleus.query.language.TimeBound.Comparison;
import io.nucleus.query.language.TimeBound.Point;
import io.nucleus.query.language.TimeBound.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Queries of every kind, also of texts that need quotes. */
final class QueryArbitraries {
    private static final int LONGEST_LIST = 3;

    private QueryArbitraries() {}

    static Arbitrary<ResourceQuery> queries() {
        Arbitrary<Clause> clauses =
                Combinators.combine(Arbitraries.of(true, false), terms()).as(Clause::new);
        return clauses.list().ofMaxSize(6).map(ResourceQuery::new);
    }

    private static Arbitrary<Term> terms() {
        return Arbitraries.oneOf(
                exact(),
                Combinators.combine(Arbitraries.of(TextField.values()), list(patterns()))
                        .as(Term.Matching::new),
                list(patterns().filter(Term.Tagged::isTag)).map(Term.Tagged::new),
                Combinators.combine(Arbitraries.of(TimeField.values()), list(bounds()))
                        .as(Term.Timed::new),
                texts().filter(Term.Containing::isSearchable).map(Term.Containing::new));
    }

    private static <T> Arbitrary<List<T>> list(Arbitrary<T> values) {
        return values.list().ofMinSize(1).ofMaxSize(LONGEST_LIST);
    }

    private static Arbitrary<Term> exact() {
        return Arbitraries.of(ExactField.values())
                .flatMap(field -> list(Arbitraries.of(
                                switch (field) {
                                    case TYPE ->
                                        List.of("ec2", "ec2:instance", "elasticloadbalancing:loadbalancer/app");
                                    case SERVICE -> List.of("ec2", "s3");
                                    case ACCOUNT -> List.of("123456789012", "000000000001");
                                    case REGION -> List.of("eu-west-1", "aws-global");
                                    case STATUS -> List.of("active", "missing");
                                }))
                        .map(values -> new Term.Exact(field, values)));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("awsé东A0 -:,*\"\\=<>/\t\u3000").ofMaxLength(8);
    }

    private static Arbitrary<TextPattern> patterns() {
        return Combinators.combine(
                        texts(), texts(), texts(), Arbitraries.integers().between(0, 3))
                .as((first, inner, last, wildcards) -> {
                    List<String> pieces = new ArrayList<>(List.of(first));
                    if (wildcards > 1 && !inner.isEmpty()) {
                        pieces.add(inner);
                    }
                    if (wildcards > 0) {
                        pieces.add(last);
                    }
                    return new TextPattern(pieces);
                });
    }

    private static Arbitrary<TimeBound> bounds() {
        Arbitrary<Point> points = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 40_000).map(d -> new Point.Day(LocalDate.ofEpochDay(d))),
                Arbitraries.longs()
                        .between(0, 4_000_000_000_000_000L)
                        .map(micros -> new Point.At(Instant.EPOCH.plusNanos(micros * 1_000))),
                Combinators.combine(Arbitraries.integers().between(0, 99_999), Arbitraries.of(Unit.values()))
                        .as(Point.Age::new));
        return Combinators.combine(Arbitraries.of(Comparison.values()), points).as(TimeBound::new);
    }
}
