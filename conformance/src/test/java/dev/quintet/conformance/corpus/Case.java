package dev.quintet.conformance.corpus;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// One case: what is run, and what Django answered.
///
/// @param id unique within the corpus, and stable
/// @param app label of the models it is about
/// @param write whether it changes data and so needs its own
/// @param atomic whether all of it runs in one transaction
/// @param zone the current time zone while it runs
/// @param backends the only databases it is for; empty for all
/// @param chain what is evaluated, or null if there are steps
/// @param steps what is evaluated one after the other, if there is no chain
/// @param checks queries about the data afterwards
public record Case(
        String id,
        String title,
        String app,
        boolean write,
        boolean atomic,
        ZoneId zone,
        List<String> backends,
        @Nullable Chain chain,
        List<Step> steps,
        List<Chain> checks,
        Map<String, @Nullable Object> expectations) {

    /// Reads a case.
    static Case of(@Nullable Object json) {
        Map<String, @Nullable Object> object = PlainJson.object(json);
        return new Case(
                (String) object.get("id"),
                (String) object.getOrDefault("title", ""),
                (String) object.get("app"),
                Boolean.TRUE.equals(object.get("write")),
                Boolean.TRUE.equals(object.get("atomic")),
                ZoneId.of((String) object.getOrDefault("timezone", "UTC")),
                PlainJson.strings(object.get("backends")),
                object.containsKey("chain") ? Chain.of(json) : null,
                PlainJson.list(object.get("steps")).stream().map(Step::of).toList(),
                PlainJson.list(object.get("check")).stream().map(Chain::of).toList(),
                PlainJson.object(object.get("expect")));
    }

    /// Whether the case is for a database whose answers were recorded.
    public boolean isFor(String backend) {
        return backends.isEmpty() || backends.contains(backend);
    }

    /// What Django answered on a database; null if nothing was recorded for it.
    public @Nullable Map<String, @Nullable Object> expected(String backend) {
        if (!isFor(backend)) {
            return null;
        }
        Object byBackend = expectations.get("by_backend");
        if (byBackend == null) {
            return expectations;
        }
        Object expected = PlainJson.object(byBackend).get(backend);
        return expected == null ? null : PlainJson.object(expected);
    }
}
