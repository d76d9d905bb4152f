package dev.quintet.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.VariableElement;

/// What stands behind the equals sign of a field, where the compiler shows it.
///
/// Only checks use it, generated code never depends on it: other compilers, and build tools that
/// wrap the compiler, do not show it.
final class Initializers {
    private final @Nullable Trees trees;

    private Initializers(@Nullable Trees trees) {
        this.trees = trees;
    }

    static Initializers of(ProcessingEnvironment environment) {
        try {
            return new Initializers(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return new Initializers(null);
        }
    }

    /// The initializer's text and, for the call of a method, the method's name and number of
    /// arguments.
    Optional<Initializer> of(VariableElement field) {
        if (trees == null || !(trees.getTree(field) instanceof VariableTree variable)) {
            return Optional.empty();
        }
        ExpressionTree value = variable.getInitializer();
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof MethodInvocationTree call) {
            String method = call.getMethodSelect().toString();
            return Optional.of(
                    new Initializer(
                            value.toString(),
                            method.substring(method.lastIndexOf('.') + 1),
                            call.getArguments().size()));
        }
        return Optional.of(new Initializer(value.toString(), "", 0));
    }

    /// @param text the source
    /// @param method the method that is called; empty for anything else
    /// @param arguments how many arguments it gets
    record Initializer(String text, String method, int arguments) {}
}
