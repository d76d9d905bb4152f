package dev.quintet.conformance.corpus;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of fields and relations in Django's spelling and in ours: `pub_date` is `pubDate`.
///
/// Only names that occur in the models are translated, so that lookups (`iso_year`), annotations
/// and keys inside JSON data stay as they are. Two fields are called after keywords of Java and get
/// another name: `float` is `floatValue`, `char` is `charValue`.
public final class ModelNames {
    private static final Set<String> KEYWORDS = Set.of("float", "char");

    private final Map<String, String> toJava = new HashMap<>();
    private final Map<String, String> toDjango = new HashMap<>();

    /// Collects the names of all apps.
    static ModelNames of(@Nullable Object json) {
        ModelNames names = new ModelNames();
        for (Object app : PlainJson.object(PlainJson.object(json).get("apps")).values()) {
            for (Object model : PlainJson.list(PlainJson.object(app).get("models"))) {
                names.addModel(PlainJson.object(model));
            }
        }
        return names;
    }

    private void addModel(Map<String, @Nullable Object> model) {
        String name = ((String) model.get("name")).toLowerCase(Locale.ROOT);
        add(name + "_set");
        add(name + "_ptr");
        add(name + "_ptr_id");
        for (Object field : PlainJson.list(model.get("fields"))) {
            addField(PlainJson.object(field));
        }
    }

    private void addField(Map<String, @Nullable Object> field) {
        String name = (String) field.get("name");
        add(name);
        add(name + "_id");
        Stream.of("related_name", "related_query_name")
                .map(key -> (String) field.get(key))
                .filter(related -> related != null && !related.equals("+"))
                .forEach(this::add);
    }

    private void add(String name) {
        String java = KEYWORDS.contains(name) ? name + "Value" : camel(name);
        if (!java.equals(name)) {
            toJava.put(name, java);
            toDjango.put(java, name);
        }
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder(name.length());
        for (String word : name.split("_")) {
            if (camel.isEmpty()) {
                camel.append(word);
            } else if (!word.isEmpty()) {
                camel.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return camel.toString();
    }

    /// A path in our spelling; a sign in front is kept.
    public String toJava(String path) {
        return translate(path, "__", toJava);
    }

    /// A path in Django's spelling.
    public String toDjango(String path) {
        return translate(path, "__", toDjango);
    }

    /// A path of attributes, separated by points, in our spelling.
    public String attributesToJava(String path) {
        return translate(path, ".", toJava);
    }

    private static String translate(String path, String separator, Map<String, String> names) {
        String sign = path.startsWith("-") ? "-" : "";
        return sign
                + Stream.of(
                                path.substring(sign.length())
                                        .split(java.util.regex.Pattern.quote(separator), -1))
                        .map(part -> names.getOrDefault(part, part))
                        .collect(Collectors.joining(separator));
    }
}
