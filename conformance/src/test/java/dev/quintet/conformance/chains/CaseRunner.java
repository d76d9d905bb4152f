package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.Answer;
import dev.quintet.conformance.answers.Comparison;
import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.answers.Outcome;
import dev.quintet.conformance.answers.Verdict;
import dev.quintet.conformance.corpus.Case;
import dev.quintet.conformance.corpus.Chain;
import dev.quintet.conformance.corpus.ModelNames;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.conformance.corpus.Step;
import dev.quintet.db.Transaction;
import dev.quintet.models.expressions.CurrentZone;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs one case on the current database and compares it with what Django answered.
public final class CaseRunner {
    private final ModelNames names;
    private final StatementLog log;

    /// A runner.
    ///
    /// @param names how the corpus and we spell names
    /// @param log where the database writes its statements
    public CaseRunner(ModelNames names, StatementLog log) {
        this.names = names;
        this.log = log;
    }

    /// What a case came to: one answer per chain, and one per check afterwards.
    public record Run(List<Answer> answers, List<Answer> checks) {}

    /// Runs a case.
    ///
    /// @throws NotExpressible if the API cannot say something in it
    public Run run(Case test) {
        log.takeAll();
        return CurrentZone.with(
                test.zone(),
                () -> {
                    Context context = new Context(test.app(), names, log);
                    List<Answer> answers = new ArrayList<>();
                    if (test.chain() != null) {
                        answers.add(evaluate(context, test.chain(), test.atomic(), null));
                    } else {
                        runAll(context, test.steps(), answers);
                    }
                    List<Answer> checks = new ArrayList<>();
                    for (Chain check : test.checks()) {
                        checks.add(
                                evaluate(new Context(test.app(), names, log), check, false, null));
                    }
                    return new Run(answers, checks);
                });
    }

    /// Compares a run with an expectation.
    public static Verdict compare(Case test, Run run, Map<String, @Nullable Object> expected) {
        Verdict verdict;
        if (test.chain() != null) {
            verdict = Comparison.compare(expected, run.answers().getFirst());
        } else {
            verdict = compareAll("step", PlainJson.list(expected.get("steps")), run.answers());
            if (verdict.passed() && run.answers().stream().noneMatch(Answer::refused)) {
                List<String> statements =
                        run.answers().stream()
                                .flatMap(answer -> answer.statements().stream())
                                .toList();
                verdict =
                        Comparison.statements(
                                expected, new Answer(new Outcome.Bound(), statements));
            }
        }
        Verdict state = compareAll("check", PlainJson.list(expected.get("state")), run.checks());
        return verdict instanceof Verdict.Wrong || state.passed() ? verdict : state;
    }

    private static Verdict compareAll(
            String what, List<@Nullable Object> expected, List<Answer> answers) {
        if (expected.size() != answers.size()) {
            return new Verdict.Wrong(
                    "expected "
                            + expected.size()
                            + " results of "
                            + what
                            + "s but got "
                            + answers.size());
        }
        Verdict counts = Verdict.PASSED;
        for (int i = 0; i < expected.size(); i++) {
            Verdict verdict = Comparison.compare(PlainJson.object(expected.get(i)), answers.get(i));
            if (verdict instanceof Verdict.Wrong(String reason)) {
                return new Verdict.Wrong(what + " " + i + ": " + reason);
            }
            if (counts.passed() && verdict instanceof Verdict.WrongStatements(String reason)) {
                counts = new Verdict.WrongStatements(what + " " + i + ": " + reason);
            }
        }
        return counts;
    }

    private void runAll(Context context, List<Step> steps, List<Answer> answers) {
        for (Step step : steps) {
            switch (step) {
                case Step.Evaluate(Chain chain, String name, boolean propagate) -> {
                    Answer answer = evaluate(context, chain, false, name);
                    answers.add(answer);
                    if (propagate
                            && answer.outcome()
                                    instanceof Outcome.Failed(Throwable error, Object details)) {
                        throw new Propagated(error, details);
                    }
                }
                case Step.Atomic atomic -> runBlock(context, atomic, answers);
            }
        }
    }

    private void runBlock(Context context, Step.Atomic block, List<Answer> answers) {
        try {
            Transaction.atomic(() -> {
                runAll(context, block.steps(), answers);
                if (block.raise()) {
                    throw new RollBack();
                }
            });
        } catch (RollBack e) {
            answers.add(new Answer(new Outcome.RolledBack(), log.take()));
        } catch (Propagated e) {
            answers.add(new Answer(new Outcome.Failed(e.error, e.details), log.take()));
        } catch (NotExpressible e) {
            throw e;
        } catch (RuntimeException e) {
            answers.add(new Answer(Results.failure(e, context), log.take()));
        }
    }

    private Answer evaluate(Context context, Chain chain, boolean atomic, @Nullable String name) {
        log.take();
        Outcome outcome;
        try {
            outcome =
                    atomic
                            ? Transaction.atomic(() -> evaluate(context, chain, name))
                            : evaluate(context, chain, name);
        } catch (NotExpressible e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            outcome = Results.failure(e, context);
        }
        return new Answer(outcome, log.take());
    }

    private static Outcome evaluate(Context context, Chain chain, @Nullable String name) {
        Object result = context.run(chain);
        if (name != null) {
            context.keep(name, result);
            if (Results.isQuery(result)) {
                return new Outcome.Bound();
            }
        }
        return Results.outcome(result, context);
    }

    /// Rolls a block back on purpose.
    private static final class RollBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Carries the error of a step out of its block.
    private static final class Propagated extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Throwable error;
        private final transient @Nullable Object details;

        Propagated(Throwable error, @Nullable Object details) {
            super(error);
            this.error = error;
            this.details = details;
        }
    }
}
