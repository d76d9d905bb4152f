package blog.tour;

import dev.quintet.db.StatementEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A step of the tour that was made.
///
/// @param title what it shows
/// @param java its code, as it stands in the source
/// @param statements what was sent to the database
/// @param answer what the code gave; an exception where one was to be shown
/// @param rows the answer as a table; empty for a single value
public record Step(
        String title,
        String java,
        List<StatementEvent> statements,
        @Nullable Object answer,
        List<List<String>> rows) {}
