package dev.quintet.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A statement for everything that can be said, by a speaking name. Each database's tests have the
/// text of each, and those that can run it do.
public final class Samples {
    private Samples() {}

    /// All statements by name, in a fixed order.
    public static Map<String, SqlStatement> statements() {
        var all = new LinkedHashMap<String, SqlStatement>();
        List.of(
                        new NumberSamples(),
                        new ConditionSamples(),
                        new MomentSamples(),
                        new DocumentSamples(),
                        new FunctionSamples(),
                        new SelectSamples(),
                        new ChangeSamples())
                .forEach(set -> all.putAll(set.statements()));
        return all;
    }

    /// The tables that the statements use, by name, in the order in which they can be created.
    public static Map<String, Ddl> schema() {
        return SampleSchema.inOrder();
    }
}
