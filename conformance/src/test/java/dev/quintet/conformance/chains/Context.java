package dev.quintet.conformance.chains;

import dev.quintet.conformance.corpus.Chain;
import dev.quintet.conformance.corpus.ModelNames;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What the steps of one case share: the app, the spelling of names, and the results that were
/// kept.
final class Context {
    private final String app;
    private final ModelNames names;
    private final StatementLog log;
    private final Map<String, @Nullable Object> variables = new HashMap<>();
    private final Arguments arguments = new Arguments(this);

    Context(String app, ModelNames names, StatementLog log) {
        this.app = app;
        this.names = names;
        this.log = log;
    }

    ModelNames names() {
        return names;
    }

    Arguments arguments() {
        return arguments;
    }

    /// A path in our spelling.
    String java(String path) {
        return names.toJava(path);
    }

    /// The model of a name in the corpus.
    Options<?> model(String name) {
        return Apps.model(app + "." + name);
    }

    /// Does something whose statements do not count.
    <T extends @Nullable Object> T uncounted(Supplier<T> work) {
        return log.uncounted(work);
    }

    void keep(String name, @Nullable Object result) {
        variables.put(name, result);
    }

    /// What was kept under a name; the parts of the path behind it are attributes or indexes of a
    /// list.
    @Nullable Object variable(String path) {
        List<String> parts = List.of(path.split("\\."));
        Object value = variables.get(parts.getFirst());
        for (String part : parts.subList(1, parts.size())) {
            value =
                    value instanceof List<?> list
                            ? list.get(Integer.parseInt(part))
                            : Attributes.read(java.util.Objects.requireNonNull(value), part, this);
        }
        return value;
    }

    /// What a chain comes to; a query is not evaluated.
    @Nullable Object run(Chain chain) {
        Object value = arguments.root(chain.root());
        for (var call : chain.calls()) {
            value = Steps.named(call.method()).apply(value, call, this);
        }
        return value;
    }
}
