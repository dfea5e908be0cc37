package io.nucleus.collector.catalogue;

import java.util.Set;

/**
 * What error codes of a call about one item mean for that item; any other failure leaves a part of it unread.
 *
 * @param gone codes that say that the item does not exist any more
 * @param none codes that say that there is nothing to read, for instance no tags
 */
public record Answer(Set<String> gone, Set<String> none) {
    /** Every failure leaves something unread. */
    static final Answer PLAIN = new Answer(Set.of(), Set.of());

    static Answer goneIf(String... codes) {
        return new Answer(Set.of(codes), Set.of());
    }

    Answer noneIf(String... codes) {
        return new Answer(gone, Set.of(codes));
    }
}
