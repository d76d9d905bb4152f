package dev.quintet.conformance.databases;

import dev.quintet.conformance.answers.Answer;
import dev.quintet.conformance.corpus.Corpus;
import dev.quintet.conformance.corpus.DataSet;
import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.db.StatementEvent;
import dev.quintet.models.Schema;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;
import dev.quintet.testing.TestDatabase;
import dev.quintet.testing.TestDatabases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The default database of the code under test, with the tables of all apps, whose rows can be
/// brought back to what the data sets say. Not safe for threads.
public final class CorpusDatabase implements AutoCloseable {
    private final TestDatabase target;
    private final Dialect dialect;
    private final Map<String, TableScript> scripts = new HashMap<>();
    private final Map<String, Set<String>> together = new HashMap<>();
    private final Set<String> dirty = new HashSet<>();

    private CorpusDatabase(TestDatabase target) {
        this.target = target;
        this.dialect = Dialect.of(target.name());
    }

    /// Makes a database of a kind, with tables and rows.
    ///
    /// @param log hears of each statement, but not of transactions
    /// @throws IllegalStateException if there is no such database here
    public static CorpusDatabase create(String kind, Corpus corpus, Consumer<String> log) {
        CorpusDatabase made = new CorpusDatabase(TestDatabases.create(kind));
        made.fill(corpus);
        Database database = made.target.database();
        Databases.configure(database);
        database.listen(event -> {
            if (event.kind() != StatementEvent.Kind.TRANSACTION) {
                log.accept(event.sql());
            }
        });
        return made;
    }

    private void fill(Corpus corpus) {
        Database database = target.database();
        dialect.prepare(database);
        Schema.create(database, models(corpus.dataSets().keySet()));
        for (DataSet dataSet : corpus.dataSets().values()) {
            Map<String, TableScript> made =
                    new Scripts(dataSet, corpus.models(), dialect.literals()).make();
            scripts.putAll(made);
            made.keySet().forEach(table -> together.put(table, made.keySet()));
        }
        dirty.addAll(scripts.keySet());
        clean();
    }

    private static List<Options<?>> models(Set<String> apps) {
        List<Options<?>> models = new ArrayList<>();
        for (Options<?> model : Apps.all()) {
            if (apps.contains(model.app())) {
                models.add(model);
            }
        }
        return models;
    }

    /// The kind of database.
    public String name() {
        return target.name();
    }

    /// The databases whose recorded answers hold here: any of them will do.
    public List<String> heldTo() {
        return dialect.heldTo();
    }

    /// Notes which tables statements may have changed.
    public void note(List<String> statements) {
        for (String sql : statements) {
            if (!Answer.verb(sql).equals("SELECT")) {
                scripts.keySet().stream()
                        .filter(table -> sql.contains(dialect.quoted(table)))
                        .forEach(table ->
                                dirty.addAll(
                                        dialect.restoresApps()
                                                ? together.get(table)
                                                : Set.of(table)));
            }
        }
    }

    /// Brings the tables that were changed back to what the data set says.
    public void clean() {
        if (!dirty.isEmpty()) {
            dialect.restore(target.database(), dirty.stream().map(scripts::get).toList());
            dirty.clear();
        }
    }

    @Override
    public void close() {
        Databases.forget(target.database());
        target.close();
    }
}
