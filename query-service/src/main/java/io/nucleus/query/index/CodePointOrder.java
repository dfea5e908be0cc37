package io.nucleus.query.index;

import java.util.Arrays;
import java.util.Comparator;

/** Orders texts by code points, which is also the order of their UTF-8 bytes and so Lucene's. */
enum CodePointOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }
}
