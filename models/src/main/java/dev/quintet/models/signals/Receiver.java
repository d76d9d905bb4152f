package dev.quintet.models.signals;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a signal calls, and for which senders: for connections that need more than the action.
///
/// ```java
/// PAID.connect(Receiver.of(this::thank).from(Shop.class).named("thanks"));
/// ```
///
/// @param <E> what is sent
public final class Receiver<E> {
    private final Action<E> action;
    private final @Nullable Object sender;
    private final @Nullable Object name;

    /// What is called, and by what it is known again.
    private sealed interface Action<E> {
        Object identity();

        record Plain<E>(Consumer<? super E> identity) implements Action<E> {}

        record Weak<E>(WeakReference<Consumer<? super E>> reference) implements Action<E> {
            @Override
            public Object identity() {
                return Objects.requireNonNullElse(reference.get(), this);
            }
        }

        record Async<E>(Function<? super E, ? extends CompletionStage<?>> identity)
                implements Action<E> {}
    }

    private Receiver(Action<E> action, @Nullable Object sender, @Nullable Object name) {
        this.action = action;
        this.sender = sender;
        this.name = name;
    }

    /// An action for what any sender sends.
    public static <E> Receiver<E> of(Consumer<? super E> action) {
        return new Receiver<>(new Action.Plain<>(action), null, null);
    }

    /// An action that goes on after it has returned. [Signal#send] waits for its end,
    /// [Signal#sendAsync] lets all of them run at the same time.
    public static <E> Receiver<E> async(Function<? super E, ? extends CompletionStage<?>> action) {
        return new Receiver<>(new Action.Async<>(action), null, null);
    }

    /// An action that is called only as long as something else refers to it. Unlike in Django this
    /// has to be asked for: a lambda is often referred to by nothing else.
    public static <E> Receiver<E> weak(Consumer<? super E> action) {
        return new Receiver<>(new Action.Weak<>(new WeakReference<>(action)), null, null);
    }

    /// Only for what one sender sends: for the signals of models their class, or a label such as
    /// `blog.Entry`, which need not exist yet.
    public Receiver<E> from(Object sender) {
        return new Receiver<>(action, sender, name);
    }

    /// With a name: of several receivers with one name and sender the first counts.
    public Receiver<E> named(Object name) {
        return new Receiver<>(action, sender, name);
    }

    /// The sender, or null for all.
    @Nullable Object sender() {
        return sender;
    }

    /// The name, or else the action itself.
    Object identity() {
        return name != null ? name : action.identity();
    }

    boolean hears(Object from, @Nullable Object alias) {
        return sender == null
                || sender.equals(from)
                || (sender instanceof String label
                        && alias instanceof String other
                        && label.equalsIgnoreCase(other));
    }

    boolean isGone() {
        return action instanceof Action.Weak<E> weak && weak.reference().get() == null;
    }

    boolean isAsync() {
        return action instanceof Action.Async<E>;
    }

    /// Calls the action.
    ///
    /// @return the end of an asynchronous one; null if it has ended
    @Nullable CompletionStage<?> receive(E event) {
        switch (action) {
            case Action.Plain<E>(Consumer<? super E> consumer) -> consumer.accept(event);
            case Action.Weak<E>(WeakReference<Consumer<? super E>> reference) -> {
                Consumer<? super E> consumer = reference.get();
                if (consumer != null) {
                    consumer.accept(event);
                }
            }
            case Action.Async<E>(Function<? super E, ? extends CompletionStage<?>> function) -> {
                return function.apply(event);
            }
        }
        return null;
    }
}
