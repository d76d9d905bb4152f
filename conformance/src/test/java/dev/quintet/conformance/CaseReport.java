package dev.quintet.conformance;

import dev.quintet.conformance.answers.Answer;
import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.answers.Outcome;
import dev.quintet.conformance.chains.CaseRunner;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.conformance.corpus.Case;
import dev.quintet.conformance.corpus.Chain;
import dev.quintet.conformance.corpus.Step;

import java.io.PrintStream;
import java.util.List;

/// Shows all there is to know about one case on one database.
record CaseReport(PrintStream out, Runner runner, String database) {

    void print(Case test) {
        out.println(
                test.id()
                        + " on "
                        + database
                        + (test.title().isEmpty() ? "" : ": " + test.title()));
        if (test.chain() != null) {
            out.println("  " + text(test.chain()));
        }
        steps(test.steps(), "  ");
        test.checks().forEach(check -> out.println("  check " + text(check)));
        try {
            CaseRunner.Run run = runner.run(test);
            answers("answer", run.answers());
            answers("check", run.checks());
        } catch (NotExpressible e) {
            out.println("  not expressible: " + e.getMessage());
        }
        runner.expectations(test).forEach(expected -> out.println("  expected " + expected));
    }

    private void steps(List<Step> steps, String indent) {
        for (Step step : steps) {
            switch (step) {
                case Step.Evaluate(Chain chain, String name, boolean propagate) ->
                        out.println(
                                indent
                                        + (name == null ? "" : name + " = ")
                                        + text(chain)
                                        + (propagate ? "  (propagates)" : ""));
                case Step.Atomic(List<Step> inner, boolean raise) -> {
                    out.println(indent + (raise ? "atomic, rolled back" : "atomic"));
                    steps(inner, indent + "  ");
                }
            }
        }
    }

    private static String text(Chain chain) {
        StringBuilder text = new StringBuilder(String.valueOf(chain.root()));
        for (Call call : chain.calls()) {
            text.append('.').append(call.method()).append('(');
            String separator = "";
            for (Object argument : call.positional()) {
                text.append(separator).append(argument);
                separator = ", ";
            }
            for (var argument : call.named().entrySet()) {
                text.append(separator)
                        .append(argument.getKey())
                        .append(" = ")
                        .append(argument.getValue());
                separator = ", ";
            }
            text.append(')');
        }
        return text.toString();
    }

    private void answers(String what, List<Answer> answers) {
        for (Answer answer : answers) {
            answer.statements().forEach(sql -> out.println("    " + sql));
            out.println("  " + what + " " + answer.outcome());
            if (answer.outcome() instanceof Outcome.Failed(Throwable error, Object ignored)) {
                error.printStackTrace(out);
            }
        }
    }
}
