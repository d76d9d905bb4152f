package dev.quintet.conformance.databases;

import dev.quintet.conformance.answers.Literals;
import dev.quintet.conformance.corpus.DataSet;
import dev.quintet.conformance.corpus.ModelNames;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/// Makes the scripts that fill the tables of an app: from the data set, the models' columns and a
/// database's literals.
final class Scripts {
    /// The JSON value null, as opposed to SQL's.
    private enum JsonNull {
        NULL;

        @Override
        public String toString() {
            return "null";
        }
    }

    /// The hidden column of models that are ordered within a relation.
    private static final String ORDER = "_order";

    private final DataSet dataSet;
    private final ModelNames names;
    private final SqlLiterals literals;

    Scripts(DataSet dataSet, ModelNames names, SqlLiterals literals) {
        this.dataSet = dataSet;
        this.names = names;
        this.literals = literals;
    }

    /// One script per table of the app, empty tables included.
    Map<String, TableScript> make() {
        Map<String, TableScript> scripts = new LinkedHashMap<>();
        for (DataSet.Table table : dataSet.tables()) {
            Options<?> model = Apps.model(dataSet.app() + "." + table.model());
            scripts.put(model.table(), rows(model, table.rows()));
        }
        for (DataSet.Links links : dataSet.links()) {
            ManyToManyField field = relation(links.model(), links.field());
            scripts.put(field.through().table(), pairs(field, links.pairs()));
        }
        for (Options<?> model : Apps.allWithPairs()) {
            if (model.app().equals(dataSet.app()) && !model.proxy()) {
                scripts.putIfAbsent(model.table(), rows(model, List.of()));
            }
        }
        return scripts;
    }

    private ManyToManyField relation(String model, String field) {
        return (ManyToManyField) Apps.model(dataSet.app() + "." + model).field(names.toJava(field));
    }

    private TableScript rows(Options<?> model, List<Map<String, @Nullable Object>> rows) {
        Set<String> fields = new LinkedHashSet<>();
        rows.forEach(row -> fields.addAll(row.keySet()));
        List<String> written = new ArrayList<>();
        long greatest = 0;
        for (Map<String, @Nullable Object> row : rows) {
            StringJoiner values = new StringJoiner(", ", "(", ")");
            for (String field : fields) {
                SqlType type = field.equals(ORDER) ? SqlType.INT : column(model, field).sqlType();
                values.add(literals.literal(value(row, field), type));
            }
            written.add(values.toString());
            if (row.get("id") instanceof Number key) {
                greatest = Math.max(greatest, key.longValue());
            }
        }
        List<String> columns =
                fields.stream()
                        .map(field -> field.equals(ORDER) ? ORDER : column(model, field).column())
                        .toList();
        return new TableScript(model.table(), columns, written, counter(model), greatest + 1);
    }

    /// JSON columns hold their literals as data; SQL NULL is a plain null there.
    private static @Nullable Object value(Map<String, @Nullable Object> row, String field) {
        Object json = row.get(field);
        if (json instanceof Map<?, ?> map
                && map.size() == 1
                && map.containsKey("$json")
                && map.get("$json") == null) {
            return JsonNull.NULL;
        }
        return Literals.expectation(json);
    }

    private ColumnField column(Options<?> model, String field) {
        return model.column(names.toJava(field));
    }

    private static String counter(Options<?> model) {
        return model.localFields().stream()
                .filter(ColumnField::auto)
                .map(ColumnField::column)
                .findFirst()
                .orElse("");
    }

    private TableScript pairs(ManyToManyField field, List<List<@Nullable Object>> pairs) {
        Options<?> through = field.through();
        List<String> columns =
                List.of(counter(through), field.sourceKey().column(), field.targetKey().column());
        List<String> rows = new ArrayList<>();
        for (List<@Nullable Object> pair : pairs) {
            rows.add(
                    "("
                            + (rows.size() + 1)
                            + ", "
                            + literals.literal(
                                    Literals.expectation(pair.get(0)), field.sourceKey().sqlType())
                            + ", "
                            + literals.literal(
                                    Literals.expectation(pair.get(1)), field.targetKey().sqlType())
                            + ")");
        }
        return new TableScript(through.table(), columns, rows, counter(through), rows.size() + 1L);
    }
}
