package blog.tour;

import dev.quintet.db.QueryRecorder;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/// Makes the steps of the tour and tells about them.
public final class Narrator {
    private final Page page;
    private final Predicate<String> chapters;
    private final List<Step> steps = new ArrayList<>();
    private Snippets snippets = Snippets.of(Narrator.class);
    private boolean silent;

    /// @param page where to tell
    /// @param chapters which chapters are told, by their titles; all are made
    public Narrator(Page page, Predicate<String> chapters) {
        this.page = page;
        this.chapters = chapters;
    }

    /// The steps made so far.
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /// Begins a chapter.
    ///
    /// @param source the class whose source has the code of the steps
    void chapter(Class<?> source, String title) {
        snippets = Snippets.of(source);
        silent = !chapters.test(title);
        if (!silent) {
            page.chapter(title);
        }
    }

    /// Makes a step.
    ///
    /// @param title what it shows; found in the source, it leads to the code
    /// @param code what is done; a query that it gives is executed
    /// @return what the code gave
    <T> T step(String title, Callable<T> code) {
        try (QueryRecorder recorder = QueryRecorder.start()) {
            T answer = code.call();
            List<List<String>> rows = Answers.rows(answer);
            tell(new Step(title, snippets.of(title), recorder.statements(), answer, rows));
            return answer;
        } catch (Exception failure) {
            throw new IllegalStateException("The step '" + title + "' failed.", failure);
        }
    }

    /// Makes a step that has to fail.
    ///
    /// @throws IllegalStateException if it does not fail, or in another way
    void refusal(String title, Class<? extends Exception> expected, Callable<?> code) {
        try (QueryRecorder recorder = QueryRecorder.start()) {
            @Nullable Exception refused = null;
            try {
                Answers.rows(code.call());
            } catch (Exception failure) {
                refused = failure;
            }
            if (!expected.isInstance(refused)) {
                throw new IllegalStateException(
                        "The step '"
                                + title
                                + "' was to fail with "
                                + expected.getSimpleName()
                                + ".",
                        refused);
            }
            tell(new Step(title, snippets.of(title), recorder.statements(), refused, List.of()));
        }
    }

    private void tell(Step step) {
        steps.add(step);
        if (!silent) {
            page.step(step);
        }
    }
}
