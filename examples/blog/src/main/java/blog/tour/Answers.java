package blog.tour;

import blog.Author;
import blog.Blog;
import blog.Dog;
import blog.Entry;
import blog.EntryDetail;

import dev.quintet.models.Query;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers as tables: the first row has the headings.
final class Answers {
    private Answers() {}

    /// The rows of an answer, headings first; none for a single value. Queries are executed.
    static List<List<String>> rows(@Nullable Object answer) {
        return switch (answer) {
            case Query<?, ?, ?> query -> table(query.list());
            case Collection<?> values -> table(values);
            case Optional<?> found when found.isPresent() -> rows(found.get());
            case Map<?, ?> row -> table(List.of(row));
            case Record row -> table(List.of(row));
            case Author author -> table(List.of(author));
            case Blog blog -> table(List.of(blog));
            case Dog dog -> table(List.of(dog));
            case Entry entry -> table(List.of(entry));
            case EntryDetail detail -> table(List.of(detail));
            case null, default -> List.of();
        };
    }

    private static List<List<String>> table(Collection<?> rows) {
        List<List<String>> table = new ArrayList<>();
        for (Object row : rows) {
            Map<String, @Nullable Object> cells = cells(row);
            if (table.isEmpty()) {
                table.add(List.copyOf(cells.keySet()));
            }
            table.add(cells.values().stream().map(Answers::text).toList());
        }
        return table;
    }

    private static Map<String, @Nullable Object> cells(@Nullable Object row) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        switch (row) {
            case Entry entry -> {
                cells.put("id", entry.id());
                cells.put("headline", entry.headline);
                cells.put("pubDate", entry.pubDate);
                cells.put("blog", entry.blog.id());
                cells.put("comments", entry.numberOfComments);
                cells.put("pingbacks", entry.numberOfPingbacks);
                cells.put("rating", entry.rating);
            }
            case Blog blog -> {
                cells.put("id", blog.id());
                cells.put("name", blog.name);
                cells.put("tagline", blog.tagline);
            }
            case Author author -> {
                cells.put("id", author.id());
                cells.put("name", author.name);
                cells.put("email", author.email);
            }
            case EntryDetail detail -> {
                cells.put("id", detail.id());
                cells.put("entry", detail.entry.id());
                cells.put("details", detail.details);
            }
            case Dog dog -> {
                cells.put("id", dog.id());
                cells.put("name", dog.name);
                cells.put("data", dog.data);
            }
            case Map<?, ?> map -> map.forEach((key, value) -> cells.put(text(key), value));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    cells.put(String.valueOf(i), list.get(i));
                }
            }
            case Record values -> components(values, cells);
            case null, default -> cells.put("value", row);
        }
        return cells;
    }

    private static void components(Record values, Map<String, @Nullable Object> cells) {
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            try {
                cells.put(component.getName(), component.getAccessor().invoke(values));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "NULL" : value.toString();
    }
}
