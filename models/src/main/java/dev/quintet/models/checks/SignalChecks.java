package dev.quintet.models.checks;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;
import dev.quintet.models.signals.Signal;
import dev.quintet.models.signals.Signals;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// Checks that the labels with which receivers wait for models are those of models.
final class SignalChecks implements Check {
    private static final List<Signal<?>> OF_MODELS =
            List.of(
                    Signals.PRE_INIT,
                    Signals.POST_INIT,
                    Signals.PRE_SAVE,
                    Signals.POST_SAVE,
                    Signals.PRE_DELETE,
                    Signals.POST_DELETE,
                    Signals.PAIRS_CHANGED,
                    Signals.CLASS_PREPARED);

    @Override
    public void run(
            Collection<? extends Options<?>> models,
            Collection<Database> databases,
            Consumer<CheckMessage> report) {
        List<String> labels = Apps.allWithPairs().stream().map(Options::label).sorted().toList();
        for (Signal<?> signal : OF_MODELS) {
            for (Object sender : signal.senders()) {
                if (sender instanceof String label && !labels.contains(label)) {
                    report.accept(
                            CheckMessage.error(
                                    "signals.E001",
                                    signal,
                                    "A receiver waits for '" + label + "', which is no model.",
                                    Nearest.hint(label, labels).strip()));
                }
            }
        }
    }
}
