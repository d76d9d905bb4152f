package dev.quintet.conformance;

import dev.quintet.conformance.answers.Verdict;
import dev.quintet.conformance.corpus.Case;

/// What became of a case on a database.
record Result(String database, String topic, Case test, Verdict verdict) {
    boolean passed() {
        return verdict.passed();
    }

    boolean notExpressible() {
        return verdict instanceof Verdict.NotExpressible;
    }
}
