package dev.quintet.models.checks;

import dev.quintet.db.Database;
import dev.quintet.models.meta.Options;

import java.util.Collection;
import java.util.function.Consumer;

/// A look at the models of a program, and at the databases that they are stored in.
@FunctionalInterface
public interface Check {

    /// Reports what it finds.
    ///
    /// @param models the models to look at
    /// @param databases the databases to ask; none where only the models are to be checked
    /// @param report takes what is found
    void run(
            Collection<? extends Options<?>> models,
            Collection<Database> databases,
            Consumer<CheckMessage> report);
}
