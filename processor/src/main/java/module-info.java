import org.jspecify.annotations.NullMarked;

/// The annotation processor; it knows the annotations of models by their names alone.
@NullMarked
module dev.quintet.processor {
    requires java.compiler;
    requires static org.jspecify;
}
