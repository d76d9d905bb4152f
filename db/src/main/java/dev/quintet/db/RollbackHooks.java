package dev.quintet.db;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;

/// What is to be done when a transaction, or a part of it, is rolled back.
final class RollbackHooks {
    private static final Logger LOG = LoggerFactory.getLogger(RollbackHooks.class);

    private final List<Runnable> actions = new ArrayList<>();

    void add(Runnable action) {
        actions.add(action);
    }

    int size() {
        return actions.size();
    }

    /// Does what was registered after the first ones, the last first, and forgets it. One that
    /// fails is logged: the error that led to the rollback is the one to be told.
    void run(int first) {
        while (actions.size() > first) {
            try {
                actions.removeLast().run();
            } catch (RuntimeException e) {
                LOG.error("An action to be done after a rollback failed: {}", e.toString(), e);
            }
        }
    }
}
