package places;

import dev.quintet.models.expressions.InstantColumn;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.expressions.TextColumn;

import java.util.List;

import javax.annotation.processing.Generated;

/// Typed paths of [Audited] for queries over the models that extend it.
@Generated("dev.quintet.processor.ModelProcessor")
public final class Audited_ {
    private static final Path<Audited> ROOT = new Path<>(List.of());

    public static final InstantColumn<Audited> createdAt = ROOT.createdAt;
    public static final TextColumn<Audited> note = ROOT.note;

    private Audited_() {}

    /// Paths that lead to [Audited].
    private static final class Path<R> extends RelationPath<R, Audited> {
        public final InstantColumn<R> createdAt = instant("createdAt");
        public final TextColumn<R> note = text("note");

        /// Starts at no step for the model itself.
        public Path(List<String> steps) {
            super(steps);
        }
    }
}
