package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The routers of the program, in the order in which they are asked: the first answer counts.
///
/// Where none has one, what belongs to an instance is read from and written to its database, and
/// everything else is in the default one; instances of different databases cannot be related.
public final class Routers {
    private static volatile List<Router> routers = List.of();

    private Routers() {}

    /// Puts routers in the place of those that were used before; none to use none.
    public static void use(Router... inOrder) {
        routers = List.of(inOrder);
    }

    /// Where rows of a model are read.
    ///
    /// @param instance what they belong to, or null
    static Database read(Options<?> model, @Nullable Model instance) {
        return ask(
                router -> router.databaseForRead(model, Optional.ofNullable(instance)), instance);
    }

    /// Where rows of a model are written.
    ///
    /// @param instance what they belong to, or null
    static Database write(Options<?> model, @Nullable Model instance) {
        return ask(
                router -> router.databaseForWrite(model, Optional.ofNullable(instance)), instance);
    }

    private static Database ask(
            Function<Router, Optional<String>> question, @Nullable Model instance) {
        for (Router router : routers) {
            Optional<String> answer = question.apply(router);
            if (answer.isPresent()) {
                return Databases.get(answer.get());
            }
        }
        return own(instance);
    }

    /// The database of an instance, or else the default one.
    static Database own(@Nullable Model instance) {
        String alias = instance == null ? null : instance.alias();
        return alias == null ? Databases.get() : Databases.get(alias);
    }

    /// Makes instances that are to be related know their databases.
    ///
    /// @throws IllegalArgumentException if they may not be related
    static void relate(Model one, Model other) {
        settle(one, other);
        settle(other, one);
        if (!allows(one, other)) {
            throw new IllegalArgumentException(
                    one.reference()
                            + " of database '"
                            + one.alias()
                            + "' and "
                            + other.reference()
                            + " of database '"
                            + other.alias()
                            + "' cannot be related"
                            + (routers.isEmpty() ? "." : ": no router allows it."));
        }
    }

    /// An instance that stands in no database will stand in that of the other, or where it is
    /// written.
    private static void settle(Model instance, Model other) {
        if (instance.alias() == null && other.alias() != null) {
            instance.alias(write(instance.options(), other).alias());
        }
    }

    /// Whether two instances may be related.
    static boolean allows(Model one, Model other) {
        for (Router router : routers) {
            Optional<Boolean> answer = router.allowsRelation(one, other);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        String alias = one.alias();
        return alias == null || other.alias() == null || alias.equals(other.alias());
    }
}
