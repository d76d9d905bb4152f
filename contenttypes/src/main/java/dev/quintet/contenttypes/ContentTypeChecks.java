package dev.quintet.contenttypes;

import dev.quintet.db.Database;
import dev.quintet.models.checks.Check;
import dev.quintet.models.checks.CheckMessage;
import dev.quintet.models.meta.Options;

import java.util.Collection;
import java.util.function.Consumer;

/// Checks that the names of models fit into the table of content types.
final class ContentTypeChecks implements Check {
    private static final int LONGEST = 100;

    @Override
    public void run(
            Collection<? extends Options<?>> models,
            Collection<Database> databases,
            Consumer<CheckMessage> report) {
        for (Options<?> model : models) {
            if (model.lowerName().length() > LONGEST) {
                report.accept(
                        CheckMessage.error(
                                "contenttypes.E005",
                                model,
                                "Its name has more than "
                                        + LONGEST
                                        + " characters, for which its content type has no room.",
                                "Rename the class; @Table keeps the name of its table."));
            }
        }
    }
}
