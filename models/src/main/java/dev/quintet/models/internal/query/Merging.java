package dev.quintet.models.internal.query;

import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlStatement.JoinKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Adds another query over the same model to a query: its conditions, and the columns that it
/// selects.
///
/// The other query is replayed twice. The first time shows its joins, and each is given a place
/// among those of this query: under an OR or XOR it may share a join, because one related row that
/// fulfils either condition is enough; under an AND it gets its own, because the two conditions may
/// be fulfilled by different rows. The second time its tables have the names of these places.
final class Merging {
    private final SelectResolver selects;
    private final Frame frame;

    Merging(SelectResolver selects, Frame frame) {
        this.selects = selects;
        this.frame = frame;
    }

    void merge(QueryState.Merge merge) {
        QueryState state = merge.other();
        List<Joins.Entry> places = place(selects.replay(state, frame.outer), merge.connector());
        List<String> aliases = places.stream().map(place -> place.alias).toList();
        Frame other =
                selects.replayOn(
                        new Frame(frame.resolution, frame.model, frame.outer, aliases), state);
        int at = 0;
        for (Joins.Entry entry : other.joins.all()) {
            Joins.Entry place = places.get(at++);
            if (entry.condition != null) {
                place.condition = entry.condition;
            }
        }
        Clause both =
                new Clause.Group(
                        merge.connector(),
                        false,
                        List.of(
                                new Clause.Group(Connector.AND, false, frame.where),
                                new Clause.Group(Connector.AND, false, other.where)));
        frame.where.clear();
        frame.where.add(both);
        frame.shared = new HashSet<>();
        select(other);
    }

    /// Gives each join of the other query its place.
    ///
    /// @return the places, the first table's too
    private List<Joins.Entry> place(Frame other, Connector connector) {
        Joins joins = frame.joins;
        Set<Joins.Entry> shared =
                connector == Connector.AND ? Set.of() : new HashSet<>(joins.all());
        JoinVotes votes = new JoinVotes(connector, 2, false);
        votes.add(joins.inner());
        Set<Joins.Entry> needed = new HashSet<>();
        Map<Joins.Entry, Joins.Entry> places = new HashMap<>();
        List<Joins.Entry> inOrder = new ArrayList<>();
        for (Joins.Entry entry : other.joins.all()) {
            if (entry.parent == null) {
                places.put(entry, frame.base());
                inOrder.add(frame.base());
                continue;
            }
            Joins.Entry from = Objects.requireNonNull(places.get(entry.parent));
            int before = joins.all().size();
            Joins.Entry place = joins.place(from, entry, shared);
            boolean made = joins.all().size() > before;
            if ((made ? place.kind : entry.kind) == JoinKind.INNER) {
                needed.add(place);
            }
            if (!made) {
                shared.remove(place); // two joins of the other query stay two
            }
            if (entry.references == 0) {
                joins.unreference(place);
            }
            places.put(entry, place);
            inOrder.add(place);
        }
        votes.add(needed);
        votes.apply(joins);
        return inOrder;
    }

    /// What both select comes from the other query, as its joins are those that its conditions are
    /// about.
    private void select(Frame other) {
        if (frame.items == null || other.items == null) {
            return;
        }
        Map<String, Frame.Item> chosen = new HashMap<>();
        other.items.forEach(item -> chosen.put(item.name(), item));
        frame.items.replaceAll(item ->
                frame.annotations.containsKey(item.name())
                        ? item
                        : chosen.getOrDefault(item.name(), item));
    }
}
