package io.nucleus.query.index;

import io.nucleus.query.language.FoldedText;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * One state of the index together with what is known beside it. Never changes; shared by all readers of that state, and what
 * follows from it is computed once.
 */
final class IndexView {
    final DirectoryReader reader;
    final ScopeReads scopeReads;
    final AccountNames names;
    private final Instant at;
    private AccountRanks accountRanks;
    private OrdinalSource accountOrder;
    private FilterChoices choices;
    private final OrdinalSource lastReads;

    /** @param at when the state was published */
    IndexView(DirectoryReader reader, ScopeReads scopeReads, AccountNames names, Instant at) {
        this.reader = reader;
        this.scopeReads = scopeReads;
        this.names = names;
        this.at = at;
        this.lastReads = new OrdinalSource(Fields.SCOPE, Fields.LAST, scopeReads::lastRead);
    }

    /** When each document's resource was last found. */
    OrdinalSource lastReads() {
        return lastReads;
    }

    /** The place of each document's account in the order of names. */
    synchronized OrdinalSource accountOrder() throws IOException {
        if (accountOrder == null) {
            accountOrder = new OrdinalSource(Fields.ACCOUNT, null, accountRanks()::ofAccount);
        }
        return accountOrder;
    }

    synchronized AccountRanks accountRanks() throws IOException {
        if (accountRanks == null) {
            accountRanks = names.ranks(accounts());
        }
        return accountRanks;
    }

    private Set<String> accounts() throws IOException {
        Set<String> accounts = new HashSet<>();
        for (LeafReaderContext segment : reader.leaves()) {
            Terms terms = segment.reader().terms(Fields.ACCOUNT);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                accounts.add(term.utf8ToString());
            }
        }
        return accounts;
    }

    synchronized FilterChoices choices() throws IOException {
        if (choices == null) {
            choices = count();
        }
        return choices;
    }

    private FilterChoices count() throws IOException {
        Map<String, Map<String, Long>> counts = new IndexSearcher(reader)
                .search(
                        FilterQuery.of(ResourceFilter.NONE, scopeReads, at),
                        new FacetCounts(List.of(Fields.TYPE, Fields.REGION, Fields.ACCOUNT)));
        return new FilterChoices(
                List.copyOf(counts.get(Fields.TYPE).keySet()),
                List.copyOf(counts.get(Fields.REGION).keySet()),
                counts.get(Fields.ACCOUNT).keySet().stream()
                        .map(id -> new FilterChoices.AccountChoice(id, names.name(id)))
                        .sorted(Comparator.comparing(
                                        (FilterChoices.AccountChoice a) -> FoldedText.fold(a.name()),
                                        CodePointOrder.INSTANCE)
                                .thenComparing(FilterChoices.AccountChoice::id))
                        .toList());
    }
}
