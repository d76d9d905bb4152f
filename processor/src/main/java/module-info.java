import dev.quintet.processor.IndexProcessor;
import dev.quintet.processor.ModelProcessor;

import org.jspecify.annotations.NullMarked;

import javax.annotation.processing.Processor;

/// The annotation processor; it knows the annotations of models by their names alone.
@NullMarked
module dev.quintet.processor {
    requires java.compiler;
    requires static jdk.compiler;
    requires static org.jspecify;

    provides Processor with
            ModelProcessor,
            IndexProcessor;
}
