package dev.quintet.models.checks;

import dev.quintet.db.Database;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ModelError;
import dev.quintet.models.meta.Options;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The checks at the start of a program.
///
/// ```java
/// Checks.require(Databases.get());
/// ```
///
/// The compiler finds most mistakes of models; these find the rest: names that two models share,
/// references by name, what a database cannot do. Each has Django's name, such as `models.E012`.
public final class Checks {
    private static final Map<String, Check> REGISTERED = new LinkedHashMap<>();
    private static final Set<String> SILENCED = ConcurrentHashMap.newKeySet();

    static {
        register("fields", new FieldChecks());
        register("models", new ModelChecks());
        register("constraints", new ConstraintChecks());
        register("room", new RoomChecks());
        register("validation", new ValidationChecks());
        register("signals", new SignalChecks());
    }

    private Checks() {}

    /// Adds a check to those that [#run] makes, or replaces the one of that name.
    public static synchronized void register(String name, Check check) {
        REGISTERED.put(name, check);
    }

    /// Hides messages, of whatever level, by their ids.
    public static void silence(String... ids) {
        SILENCED.addAll(Arrays.asList(ids));
    }

    /// Checks all models of the program. If they cannot be loaded, what stands in the way is told,
    /// all at once; the other checks are made when that is mended.
    ///
    /// @param databases the databases to ask what they can do; none to check the models by
    ///   themselves
    /// @return what was found, the worst first
    public static List<CheckMessage> run(Database... databases) {
        try {
            return run(Apps.all(), databases);
        } catch (ModelError mistake) {
            return mistake.mistakes().stream()
                    .map(one -> CheckMessage.error(one.id(), one.about(), one.text(), ""))
                    .toList();
        }
    }

    /// Checks some models.
    ///
    /// @param databases the databases to ask what they can do; none to check the models by
    ///   themselves
    /// @return what was found, the worst first
    public static List<CheckMessage> run(
            Collection<? extends Options<?>> models, Database... databases) {
        List<CheckMessage> found = new ArrayList<>();
        for (Check check : registered()) {
            check.run(
                    models,
                    List.of(databases),
                    message -> {
                        if (!SILENCED.contains(message.id())) {
                            found.add(message);
                        }
                    });
        }
        found.sort((one, other) -> other.level().compareTo(one.level()));
        return List.copyOf(found);
    }

    private static synchronized List<Check> registered() {
        return List.copyOf(REGISTERED.values());
    }

    /// Checks all models of the program, and refuses to go on where one has a mistake.
    ///
    /// @param databases the databases to ask what they can do
    /// @throws SystemCheckError if there is an error or worse; warnings are passed over
    public static void require(Database... databases) {
        List<CheckMessage> serious =
                run(databases).stream().filter(CheckMessage::isSerious).toList();
        if (!serious.isEmpty()) {
            throw new SystemCheckError(serious);
        }
    }
}
