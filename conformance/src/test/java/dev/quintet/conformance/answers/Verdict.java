package dev.quintet.conformance.answers;

/// What became of a case on a database.
public sealed interface Verdict {

    /// Everything was as Django's.
    record Passed() implements Verdict {}

    /// The result was another one.
    record Wrong(String reason) implements Verdict {}

    /// The result was the same, but it took other statements.
    record WrongStatements(String reason) implements Verdict {}

    /// The API has no way yet to say what the case says.
    record NotExpressible(String feature) implements Verdict {}

    /// The case passes.
    Verdict PASSED = new Passed();

    /// Whether the case passes.
    default boolean passed() {
        return this instanceof Passed;
    }

    /// Why it does not pass, in one line.
    default String summary() {
        return switch (this) {
            case Passed() -> "passed";
            case Wrong(String reason) -> reason;
            case WrongStatements(String reason) -> "statements: " + reason;
            case NotExpressible(String feature) -> "not expressible: " + feature;
        };
    }
}
