package io.nucleus.query.index;

import io.nucleus.inventory.model.Resource;
import io.nucleus.query.language.Clause;
import io.nucleus.query.language.ExactField;
import io.nucleus.query.language.QuerySyntaxException;
import io.nucleus.query.language.ResourceQuery;
import io.nucleus.query.language.Term;
import io.nucleus.query.language.TextField;
import io.nucleus.query.language.TextPattern;
import io.nucleus.query.language.TimeBound;
import io.nucleus.query.language.TimeBound.Comparison;
import io.nucleus.query.language.TimeBound.Point;
import io.nucleus.query.language.TimeBound.Unit;
import io.nucleus.query.language.TimeField;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Queries about an estate that find some of it. */
final class RandomQuery {
    private final Estate estate;
    private final Random random;

    private RandomQuery(Estate estate) {
        this.estate = estate;
        this.random = estate.random();
    }

    /** Read from its text, as one that a person wrote. */
    static ResourceQuery of(Estate estate) {
        RandomQuery query = new RandomQuery(estate);
        List<Clause> clauses = new ArrayList<>();
        for (int i = estate.random().nextInt(4); i > 1; i--) {
            clauses.add(new Clause(estate.random().nextInt(3) == 0, query.term()));
        }
        try {
            return ResourceQuery.parse(new ResourceQuery(clauses).toString());
        } catch (QuerySyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private Term term() {
        return switch (random.nextInt(8)) {
            case 0 -> new Term.Exact(ExactField.TYPE, two(List.of("ec2", "ec2:volume", "s3", "rds:db", "none:here")));
            case 1 -> new Term.Exact(ExactField.SERVICE, two(List.of("ec2", "s3", "lambda")));
            case 2 -> new Term.Exact(ExactField.ACCOUNT, two(Estate.ACCOUNTS));
            case 3 -> new Term.Exact(ExactField.REGION, two(Estate.REGIONS));
            case 4 -> new Term.Exact(ExactField.STATUS, two(List.of("active", "missing")));
            case 5 ->
                new Term.Tagged(List.of(estate.any(List.of(
                        TextPattern.whole("env"),
                        TextPattern.whole("env=prod"),
                        new TextPattern(List.of("env=", "")),
                        new TextPattern(List.of("größe=", "o", ""))))));
            case 6 ->
                new Term.Timed(
                        estate.any(List.of(TimeField.values())),
                        List.of(new TimeBound(estate.any(List.of(Comparison.values())), point())));
            default -> text();
        };
    }

    private static List<String> twoOf(String a, String b) {
        return List.of(a, b);
    }

    private List<String> two(List<String> choices) {
        return twoOf(estate.any(choices), estate.any(choices));
    }

    private Point point() {
        return random.nextBoolean()
                ? new Point.Age(random.nextInt(5), Unit.HOURS)
                : new Point.At(
                        Estate.NOW.minusSeconds(3_600L * random.nextInt(5)).minusMillis(random.nextInt(3)));
    }

    private Term text() {
        if (estate.resources.isEmpty()) {
            return new Term.Containing("web");
        }
        Resource r = estate.any(estate.resources).resource();
        TextField field = estate.any(List.of(TextField.values()));
        String text =
                switch (field) {
                    case NAME -> r.name();
                    case ID -> r.resourceId();
                    case ARN -> r.resourceArn().value();
                    case STATE -> r.state();
                };
        return random.nextInt(4) == 0 && !text.isBlank()
                ? new Term.Containing(part(text).isBlank() ? text : part(text))
                : new Term.Matching(field, List.of(pattern(text)));
    }

    private String part(String text) {
        int[] points = text.codePoints().toArray();
        return new String(points, points.length / 3, points.length - points.length / 3);
    }

    /** One that matches the text: some of it stands for itself, the rest for anything. */
    private TextPattern pattern(String text) {
        int[] points = text.codePoints().toArray();
        int from = points.length == 0 ? 0 : random.nextInt(points.length);
        int to = from + (points.length == from ? 0 : random.nextInt(points.length - from));
        String begin = new String(points, 0, from);
        String middle = new String(points, from, to - from);
        String end = new String(points, to, points.length - to);
        return switch (random.nextInt(5)) {
            case 0 -> TextPattern.whole(random.nextBoolean() ? text : text.toUpperCase(java.util.Locale.ROOT));
            case 1 -> new TextPattern(List.of(begin, ""));
            case 2 -> new TextPattern(List.of("", end));
            case 3 -> new TextPattern(List.of(begin, end));
            default -> middle.isEmpty() ? new TextPattern(List.of("", "")) : new TextPattern(List.of("", middle, ""));
        };
    }
}
