package io.nucleus.query.index;

import java.util.List;

/**
 * Some rows of an answer.
 *
 * @param total how many rows the answer has in all
 */
public record ResourcePage(List<ResourceRow> rows, long total) {
    public ResourcePage {
        rows = List.copyOf(rows);
    }
}
