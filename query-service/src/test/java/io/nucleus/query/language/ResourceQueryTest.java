package io.nucleus.query.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nucleus.query.language.TimeBound.Comparison;
import io.nucleus.query.language.TimeBound.Point;
import io.nucleus.query.language.TimeBound.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceQueryTest {
    @Property(tries = 2_000)
    void whatIsWrittenIsReadAsItWas(@ForAll("queries") ResourceQuery query) throws QuerySyntaxException {
        assertThat(ResourceQuery.parse(query.toString())).isEqualTo(query);
    }

    @Provide
    Arbitrary<ResourceQuery> queries() {
        return QueryArbitraries.queries();
    }

    @Property(tries = 2_000)
    void anyTextIsAQueryOrIsRefusedAtAPlaceWithinIt(@ForAll @StringLength(max = 40) String text) {
        try {
            ResourceQuery query = ResourceQuery.parse(text);
            assertThat(ResourceQuery.parse(query.toString())).isEqualTo(query);
        } catch (QuerySyntaxException e) {
            assertThat(e.position()).isBetween(0, text.length());
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Test
    void theExampleOfTheDocumentMeansWhatItSays() throws QuerySyntaxException {
        ResourceQuery query =
                ResourceQuery.parse("type:ec2 region:us-east-1,eu-west-1 -status:missing tag:env=prod name:web*"
                        + " changed:>7d created:<2026-01-01 \"exact words\"");
        assertThat(query.clauses())
                .containsExactly(
                        is(new Term.Exact(ExactField.TYPE, List.of("ec2"))),
                        is(new Term.Exact(ExactField.REGION, List.of("us-east-1", "eu-west-1"))),
                        new Clause(true, new Term.Exact(ExactField.STATUS, List.of("missing"))),
                        is(new Term.Tagged(List.of(TextPattern.whole("env=prod")))),
                        is(new Term.Matching(TextField.NAME, List.of(new TextPattern(List.of("web", ""))))),
                        is(timed(TimeField.CHANGED, Comparison.MORE, new Point.Age(7, Unit.DAYS))),
                        is(timed(TimeField.CREATED, Comparison.LESS, new Point.Day(LocalDate.of(2026, 1, 1)))),
                        is(new Term.Containing("exact words")));
    }

    private static Clause is(Term term) {
        return new Clause(false, term);
    }

    private static Term timed(TimeField field, Comparison comparison, Point point) {
        return new Term.Timed(field, List.of(new TimeBound(comparison, point)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                // What stands in quotes is taken as it is; outside of them a star is a wildcard.
                "name:\"a*b\"                   | name:\"a*b\"",
                "name:\"web server\"*           | name:\"web server\"*",
                "name:a\"*\"b                   | name:\"a*b\"",
                "name:**a***b**                 | name:*a*b*",
                "name:\"\"                      | name:\"\"",
                "name:a\\b                      | name:a\\b",
                "NAME:a,\"b,c\"                 | name:a,\"b,c\"",
                "\"say \\\"hi\\\"\"             | \"say \\\"hi\\\"\"",
                "web* a,b i-0abc                | web* a,b i-0abc",
                "-web -\"-x\"                   | -web -\"-x\"",
                "tag:env tag:env= tag:\"a b\"=* | tag:env tag:env= tag:\"a b=\"*",
                "arn:aws:s3:::bucket            | arn:arn:aws:s3:::bucket",
                "arn:aws-cn:s3:::a*             | arn:arn:aws-cn:s3:::a*",
                "arn:arn:aws:s3:::bucket        | arn:arn:aws:s3:::bucket",
                "arn:*:bucket                   | arn:*:bucket",
                "created:>=2026-01-31T12:00:00+01:00,<2h | created:>=2026-01-31T11:00:00Z,<2h",
            })
    void isReadAs(String text, String canonical) throws QuerySyntaxException {
        assertThat(ResourceQuery.parse(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "web colour:red                 | 4  | unknown field 'colour'; expected one of type, service",
                "ec2:instance                   | 0  | quotes around a word that has a colon",
                "web :x                         | 4  | must have a field before :",
                "\"type\":ec2                   | 0  | unknown field",
                "type:                          | 5  | must have a value right after type:",
                "type: ec2                      | 5  | must have a value right after type:",
                "region:eu-west-1,              | 17 | must have a value right after ,",
                "region:eu-west-1,,us-east-1    | 17 | must have a value right after ,",
                "name:,a                        | 5  | must have a value right after name:",
                "a -                            | 3  | must have a term right after -",
                "--a                            | 1  | must have a term right after -",
                "name:\"web                     | 5  | quote that is not closed",
                "type:EC2                       | 5  | a type such as ec2:instance, or a service such as ec2 in type,"
                        + " not 'EC2'",
                "type:ec2,s3:                   | 9  | not 's3:'",
                "type:ec2:*                     | 9  | wildcard in type",
                "service:ec2:instance           | 8  | a service such as ec2",
                "account:12345                  | 8  | 12 digits",
                "region:Ireland                 | 7  | a region such as eu-west-1",
                "status:gone                    | 7  | active or missing",
                "tag:*=prod                     | 4  | wildcards in the value only",
                "tag:env*                       | 4  | wildcards in the value only",
                "tag:=prod                      | 4  | a key",
                "tag:\"\"                       | 4  | a key",
                "created:2026-01-01             | 8  | one of >, <, >=, <=",
                "created:>yesterday             | 8  | not '>yesterday'",
                "created:>2026-02-30            | 8  | a day (2026-01-31)",
                "created:>2026-01-01T00:00      | 8  | an instant",
                "changed:>7d,<7x                | 12 | an age (7d, 12h, 30m, 2w)",
                "changed:>1*d                   | 10 | wildcard in changed",
                "\"\"                           | 0  | something other than accents and spaces",
                "a \"  \"                       | 2  | something other than accents and spaces",
            })
    void aMistakeIsNamedWithItsPlaceAndWhatWasExpected(String text, int position, String message) {
        QuerySyntaxException e = catchThrowableOfType(QuerySyntaxException.class, () -> ResourceQuery.parse(text));
        assertThat(e).isNotNull();
        assertThat(e.position()).isEqualTo(position);
        assertThat(e).hasMessageContaining(message);
    }

    @Test
    void aQueryIsBounded() {
        String longText = "a".repeat(4_097);
        String manyTerms = "a ".repeat(65);
        String manyValues = "name:" + "a,".repeat(500) + "a";
        String manyWildcards = "name:" + "*a".repeat(33);
        assertThat(List.of(longText, manyTerms, manyValues, manyWildcards)).allSatisfy(text -> {
            QuerySyntaxException e = catchThrowableOfType(QuerySyntaxException.class, () -> ResourceQuery.parse(text));
            assertThat(e).hasMessageContaining("must have at most");
        });
    }

    @ParameterizedTest
    @CsvSource({
        ">2026-01-31, 2026-02-01T00:00:00Z, true",
        ">2026-01-31, 2026-01-31T23:59:59.999Z, false",
        ">=2026-01-31, 2026-01-31T00:00:00Z, true",
        "<2026-01-31, 2026-01-31T00:00:00Z, false",
        "<2026-01-31, 2026-01-30T23:59:59.999Z, true",
        "<=2026-01-31, 2026-01-31T23:59:59.999Z, true",
        "<=2026-01-31, 2026-02-01T00:00:00Z, false",
        ">2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z, false",
        ">=2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z, true",
        ">=2026-01-31T12:00:00.0005Z, 2026-01-31T12:00:00Z, false",
        "<2026-01-31T12:00:00.0005Z, 2026-01-31T12:00:00Z, true",
        "<2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z, false",
        ">7d, 2026-02-01T00:00:00Z, false",
        ">7d, 2026-01-31T23:59:59.999Z, true",
        ">=7d, 2026-02-01T00:00:00Z, true",
        "<7d, 2026-02-01T00:00:00Z, false",
        "<7d, 2026-02-01T00:00:00.001Z, true",
        "<=1w, 2026-02-01T00:00:00Z, true",
        "<30m, 2026-02-07T23:45:00Z, true",
        "<12h, 2026-02-07T11:00:00Z, false"
    })
    void aBoundTakesIn(String bound, Instant time, boolean within) {
        TimeBound.Range range = TimeBoundParser.parse(bound).orElseThrow().range(Instant.parse("2026-02-08T00:00:00Z"));
        long millis = time.toEpochMilli();
        assertThat(range.first() <= millis && millis <= range.last()).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "web*, web, true",
        "web*, website, true",
        "web*, aweb, false",
        "*web, aweb, true",
        "*web*, web, true",
        "a*a, a, false",
        "a*a, aa, true",
        "a*b*c, abc, true",
        "a*b*c, acb, false",
        "ab*bc, abc, false",
        "*, anything, true"
    })
    void aPatternMatches(String pattern, String text, boolean matches) throws QuerySyntaxException {
        Term.Matching term = (Term.Matching)
                ResourceQuery.parse("name:" + pattern).clauses().getFirst().term();
        assertThat(term.patterns().getFirst().matches(text)).isEqualTo(matches);
    }
}
