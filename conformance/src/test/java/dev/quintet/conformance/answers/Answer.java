package dev.quintet.conformance.answers;

import java.util.List;
import java.util.Locale;

/// What a chain came to and what it cost.
///
/// @param outcome what it came to
/// @param statements the SQL statements that it took, in order, without those for transactions
public record Answer(Outcome outcome, List<String> statements) {
    public Answer {
        statements = List.copyOf(statements);
    }

    /// Whether Java's compiler refuses what the chain says.
    public boolean refused() {
        return outcome instanceof Outcome.Failed(RefusedByCompiler _, Object _);
    }

    /// The first word of each statement, in capitals.
    public List<String> verbs() {
        return statements.stream().map(Answer::verb).toList();
    }

    /// The first word of a statement, in capitals; `INSERT` for a MERGE, which is how H2 inserts
    /// what may exist already.
    public static String verb(String sql) {
        String word = sql.strip().split("[\\s(]+", 2)[0].toUpperCase(Locale.ROOT);
        return word.equals("MERGE") ? "INSERT" : word;
    }
}
