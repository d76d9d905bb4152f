package dev.quintet.conformance.related;

import dev.quintet.models.ModelQuery;
import dev.quintet.models.QuerySource;

/// Poems, and what is often asked of them.
public final class PoemQuery extends ModelQuery<Poem, PoemQuery> {
    PoemQuery(QuerySource<Poem> source) {
        super(source, PoemQuery::new);
    }

    /// The long ones.
    public PoemQuery epic() {
        return filter(Poem_.verses.gt(100));
    }

    /// In the order of their titles.
    public PoemQuery alphabetical() {
        return orderBy(Poem_.title.asc());
    }
}
