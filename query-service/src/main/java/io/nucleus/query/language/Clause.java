package io.nucleus.query.language;

import static java.util.Objects.requireNonNull;

/** A term that must hold, or must not. */
public record Clause(boolean negated, Term term) {
    public Clause {
        requireNonNull(term, "term is null");
    }
}
