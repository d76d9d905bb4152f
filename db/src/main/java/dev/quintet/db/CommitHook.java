package dev.quintet.db;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/// Something to do after a commit.
///
/// @param robust whether an exception is logged, so that the next one is still done
record CommitHook(Runnable action, boolean robust) {
    private static final Logger LOG = LoggerFactory.getLogger(CommitHook.class);

    /// Does them all, in order, until one that is not robust fails.
    static void run(List<CommitHook> hooks) {
        for (CommitHook hook : hooks) {
            hook.run();
        }
    }

    void run() {
        if (!robust) {
            action.run();
            return;
        }
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("An action to be done after a commit failed: {}", e.toString(), e);
        }
    }
}
