package io.nucleus.query.index;

import java.util.List;

/**
 * Some rows of an answer.
 *
 * @param total how many rows the answer has in all
 * @param next the place of the last row if more follow it, else null
 */
public record ResourcePage(List<ResourceRow> rows, long total, Place next) {
    public ResourcePage {
        rows = List.copyOf(rows);
    }
}
