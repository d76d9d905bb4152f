package dev.quintet.conformance.corpus;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The cases about one subject.
public record Topic(String name, List<Case> cases) {

    /// Reads `{topic, cases}`.
    static Topic of(@Nullable Object json) {
        Map<String, @Nullable Object> object = PlainJson.object(json);
        return new Topic(
                (String) object.get("topic"),
                PlainJson.list(object.get("cases")).stream().map(Case::of).toList());
    }
}
