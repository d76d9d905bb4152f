package dev.quintet.models.meta;

import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.signals.ClassPrepared;
import dev.quintet.models.signals.Signals;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;

/// The models of the program: those of all apps on the class or module path, found through their
/// generated indexes.
///
/// Loaded once, on first use; safe for threads.
public final class Apps {
    private final Map<Class<?>, Options<?>> byClass;
    private final Map<String, Options<?>> byLabel;
    private final Swaps swaps;

    private Apps(List<App> apps) {
        ModelLoader loader = new ModelLoader();
        this.byClass = Map.copyOf(loader.load(apps));
        this.byLabel = loader.byLabel();
        this.swaps = loader.swaps();
    }

    private static final class Loaded {
        private static final @Nullable Apps APPS;
        private static final @Nullable ModelError FAILURE;

        static {
            Apps apps = null;
            ModelError failure = null;
            try {
                apps = new Apps(find());
            } catch (ModelError e) {
                failure = e;
            } catch (RuntimeException e) {
                failure = new ModelError(Refusal.USUAL, "models", String.valueOf(e), e);
            }
            APPS = apps;
            FAILURE = failure;
        }

        /// @throws ModelError if the models could not be loaded: each time with the same reason
        static Apps all() {
            if (APPS != null) {
                return APPS;
            }
            if (FAILURE != null) {
                throw FAILURE.again();
            }
            throw new IllegalStateException(
                    "The models are still being loaded, so that no query can be made: neither in a"
                            + " meta method nor in an initializer that it needs.");
        }

        static {
            if (APPS != null) {
                APPS.byClass.values().forEach(Loaded::tell);
            }
        }

        private static void tell(Options<?> model) {
            Class<?> type = model.access().javaClass();
            Signals.CLASS_PREPARED.send(type, model.label(), new ClassPrepared<>(type));
        }

        private static List<App> find() {
            List<App> apps = new ArrayList<>();
            for (AppIndex index : ServiceLoader.load(AppIndex.class)) {
                apps.addAll(index.apps());
            }
            return apps;
        }
    }

    /// The options of each class, kept at the class itself: instances ask for theirs at every turn.
    private static final ClassValue<Options<?>> OPTIONS =
            new ClassValue<>() {
                @Override
                protected Options<?> computeValue(Class<?> model) {
                    return Loaded.all().require(model);
                }
            };

    /// What is known of a model.
    ///
    /// @throws IllegalArgumentException if the class is no model of an app, or if another model
    ///   stands in its place
    @SuppressWarnings("unchecked") // the options of a class are kept under that class
    public static <M> Options<M> options(Class<M> model) {
        return (Options<M>) OPTIONS.get(model);
    }

    private Options<?> require(Class<?> model) {
        Options<?> found = byClass.get(model);
        if (found != null) {
            return found;
        }
        if (swaps.isReplaced(model)) {
            throw swaps.refused(model);
        }
        if (Modifier.isAbstract(model.getModifiers())) {
            throw new IllegalArgumentException(
                    model.getSimpleName()
                            + " is abstract and has no table of its own: ask one of the models that"
                            + " extend it.");
        }
        throw new IllegalArgumentException(
                model.getName()
                        + " is no model of any app. Put @App on its package (package-info.java)"
                        + " and compile it with the Quintet processors.");
    }

    /// The class that stands in the place of a model by `@Replaces`, or that of the model itself:
    /// for code that is about a `@Swappable` model and does not know the program.
    ///
    /// ```java
    /// Class<? extends User> users = Apps.current(User.class);
    /// Manager.of(users).filter(User_.name.eq("Ann")).count();
    /// ```
    @SuppressWarnings("unchecked") // a replacement extends what it replaces
    public static <M> Class<? extends M> current(Class<M> model) {
        Options<?> replacement = Loaded.all().swaps.replacement(model);
        return replacement == null ? model : (Class<? extends M>) replacement.access().javaClass();
    }

    /// As [#options], or null if the class is no model.
    public static @Nullable Options<?> find(Class<?> model) {
        return Loaded.all().byClass.get(model);
    }

    /// The model of a label such as `blog.Entry`; upper and lower case are the same.
    ///
    /// @throws IllegalArgumentException if there is none, with the nearest
    public static Options<?> model(String label) {
        Options<?> found = Loaded.all().byLabel.get(label.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no model '"
                            + label
                            + "'."
                            + Nearest.hint(
                                    label, all().stream().map(Options::label).sorted().toList()));
        }
        return found;
    }

    /// All models that have a class, without those that were replaced.
    public static Collection<Options<?>> all() {
        return Loaded.all().byLabel.values().stream()
                .filter(model -> !model.autoCreated())
                .toList();
    }

    /// All models, those that the library made for many-to-many relations too.
    public static Collection<Options<?>> allWithPairs() {
        return List.copyOf(Loaded.all().byLabel.values());
    }
}
