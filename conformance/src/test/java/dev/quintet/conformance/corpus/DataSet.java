package dev.quintet.conformance.corpus;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The rows of an app's models.
///
/// @param app label of the app
/// @param tables rows model by model, in an order that respects most foreign keys
/// @param links rows of many-to-many relations
public record DataSet(String app, List<Table> tables, List<Links> links) {

    /// The rows of one model, each a map of field names (Django's) to literals.
    public record Table(String model, List<Map<String, @Nullable Object>> rows) {}

    /// The pairs of keys that a many-to-many field of a model connects.
    public record Links(String model, String field, List<List<@Nullable Object>> pairs) {}

    /// Reads a data set.
    static DataSet of(@Nullable Object json) {
        Map<String, @Nullable Object> object = PlainJson.object(json);
        return new DataSet(
                (String) object.get("app"),
                PlainJson.list(object.get("tables")).stream().map(DataSet::table).toList(),
                PlainJson.list(object.get("m2m")).stream().map(DataSet::links).toList());
    }

    private static Table table(@Nullable Object json) {
        Map<String, @Nullable Object> object = PlainJson.object(json);
        return new Table(
                (String) object.get("model"),
                PlainJson.list(object.get("rows")).stream().map(PlainJson::object).toList());
    }

    private static Links links(@Nullable Object json) {
        Map<String, @Nullable Object> object = PlainJson.object(json);
        return new Links(
                (String) object.get("model"),
                (String) object.get("field"),
                PlainJson.list(object.get("links")).stream().map(PlainJson::list).toList());
    }
}
