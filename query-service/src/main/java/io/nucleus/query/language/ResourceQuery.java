package io.nucleus.query.language;

import java.util.List;
import java.util.function.Predicate;

/** What is asked for in the query language: every clause must hold. */
public record ResourceQuery(List<Clause> clauses) {
    /** Asks for everything. */
    public static final ResourceQuery ALL = new ResourceQuery(List.of());

    public ResourceQuery {
        clauses = List.copyOf(clauses);
    }

    /** @throws QuerySyntaxException if the text is no query */
    public static ResourceQuery parse(String text) throws QuerySyntaxException {
        return new QueryParser(text).parse();
    }

    /** The same without the clauses about which the predicate says so. */
    public ResourceQuery without(Predicate<Term> which) {
        return new ResourceQuery(
                clauses.stream().filter(clause -> !which.test(clause.term())).toList());
    }

    /** As a person would write it; parsing that gives this again. */
    @Override
    public String toString() {
        return QueryPrinter.print(this);
    }
}
