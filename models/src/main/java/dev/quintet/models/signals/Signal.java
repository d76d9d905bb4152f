package dev.quintet.models.signals;

import dev.quintet.db.Registration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A kind of event that some code sends and other code wants to be told of.
///
/// ```java
/// public static final Signal<OrderPaid> PAID = new Signal<>("shop.paid");
///
/// PAID.connect(paid -> thank(paid.customer()));
/// PAID.send(Shop.class, new OrderPaid(customer, sum));
/// ```
///
/// Receivers are called in the order in which they were connected, in the thread of the sender. A
/// signal may be used by several threads.
///
/// @param <E> what is sent
public final class Signal<E> {
    private static final Logger LOG = LoggerFactory.getLogger("dev.quintet.signals");

    private final String name;
    private volatile List<Receiver<E>> receivers = List.of();

    /// @param name for the log
    public Signal(String name) {
        this.name = name;
    }

    // ---- receivers

    /// Calls an action whenever the signal is sent.
    ///
    /// @return ends the connection when it is closed
    public Registration connect(Consumer<? super E> action) {
        return connect(Receiver.of(action));
    }

    /// Calls an action whenever one sender sends the signal.
    ///
    /// @param sender compared with `equals`: for models the class itself, not its subclasses
    /// @return ends the connection when it is closed
    public Registration connect(Object sender, Consumer<? super E> action) {
        return connect(Receiver.<E>of(action).from(sender));
    }

    /// Connects a receiver. One with the same name, or the same action, and the same sender as an
    /// earlier one is passed over.
    ///
    /// @return ends the connection when it is closed
    public synchronized Registration connect(Receiver<E> receiver) {
        remove(Receiver::isGone);
        Object identity = receiver.identity();
        if (receivers.stream().noneMatch(same(identity, receiver.sender()))) {
            List<Receiver<E>> more = new ArrayList<>(receivers);
            more.add(receiver);
            receivers = List.copyOf(more);
        }
        return () -> disconnect(identity, receiver.sender());
    }

    /// Ends the connection of a receiver for all senders.
    ///
    /// @param receiver its name, or the action itself
    /// @return whether there was one
    public boolean disconnect(Object receiver) {
        return disconnect(receiver, null);
    }

    /// Ends the connection of a receiver for one sender.
    ///
    /// @param receiver its name, or the action itself
    /// @param sender what it was connected with; null for all senders
    /// @return whether there was one
    public synchronized boolean disconnect(Object receiver, @Nullable Object sender) {
        return remove(same(receiver, sender));
    }

    private boolean remove(Predicate<Receiver<E>> which) {
        List<Receiver<E>> rest = receivers.stream().filter(which.negate()).toList();
        boolean removed = rest.size() < receivers.size();
        receivers = rest;
        return removed;
    }

    private static <E> Predicate<Receiver<E>> same(Object identity, @Nullable Object sender) {
        return known -> known.identity().equals(identity) && Objects.equals(known.sender(), sender);
    }

    /// Whether there is any receiver.
    public boolean hasReceivers() {
        return !receivers.isEmpty();
    }

    /// Whether anybody is told of what a sender sends.
    public boolean hasReceivers(Object sender) {
        return hasReceivers(sender, null);
    }

    /// Whether anybody is told of what a sender sends that goes by two names.
    ///
    /// @param alias as a model's label
    public boolean hasReceivers(Object sender, @Nullable Object alias) {
        List<Receiver<E>> all = receivers;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).hears(sender, alias) && !all.get(i).isGone()) {
                return true;
            }
        }
        return false;
    }

    /// The senders that receivers wait for, each once.
    public List<Object> senders() {
        Set<Object> senders = new LinkedHashSet<>();
        for (Receiver<E> receiver : receivers) {
            Object sender = receiver.sender();
            if (sender != null && !receiver.isGone()) {
                senders.add(sender);
            }
        }
        return List.copyOf(senders);
    }

    private List<Receiver<E>> hearing(Object sender, @Nullable Object alias) {
        return receivers.stream().filter(receiver -> receiver.hears(sender, alias)).toList();
    }

    // ---- sending

    /// Calls the receivers one after another, and waits for those that go on. What one throws ends
    /// the sending and reaches the caller.
    public void send(Object sender, E event) {
        send(sender, null, event);
    }

    /// As [#send], from a sender that goes by two names.
    ///
    /// @param alias as a model's label
    public void send(Object sender, @Nullable Object alias, E event) {
        if (receivers.isEmpty()) {
            return;
        }
        for (Receiver<E> receiver : hearing(sender, alias)) {
            receive(receiver, event);
        }
    }

    private static <E> void receive(Receiver<E> receiver, E event) {
        CompletionStage<?> rest = receiver.receive(event);
        if (rest != null) {
            try {
                rest.toCompletableFuture().join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    /// Calls all receivers, whatever one of them throws; that is logged.
    ///
    /// @return how each took it
    public List<Outcome> sendRobust(Object sender, E event) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Receiver<E> receiver : hearing(sender, null)) {
            try {
                receive(receiver, event);
                outcomes.add(new Outcome(receiver.identity(), Optional.empty()));
            } catch (Exception e) {
                outcomes.add(failed(receiver, e));
            }
        }
        return outcomes;
    }

    /// Calls the receivers one after another, then the asynchronous ones, which run at the same
    /// time.
    ///
    /// @return done when all are; failed with what the first threw
    public CompletableFuture<Void> sendAsync(Object sender, E event) {
        List<CompletableFuture<?>> running = new ArrayList<>();
        try {
            for (Receiver<E> receiver : plainFirst(sender)) {
                CompletionStage<?> rest = receiver.receive(event);
                if (rest != null) {
                    running.add(rest.toCompletableFuture());
                }
            }
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
        return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
    }

    /// As [#sendAsync], but calls all receivers, whatever one of them throws; that is logged.
    ///
    /// @return how each took it
    public CompletableFuture<List<Outcome>> sendRobustAsync(Object sender, E event) {
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
        for (Receiver<E> receiver : plainFirst(sender)) {
            outcomes.add(outcome(receiver, event));
        }
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenApply(_ -> outcomes.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<Outcome> outcome(Receiver<E> receiver, E event) {
        Outcome well = new Outcome(receiver.identity(), Optional.empty());
        try {
            CompletionStage<?> rest = receiver.receive(event);
            return rest == null
                    ? CompletableFuture.completedFuture(well)
                    : rest.<Outcome>thenApply(_ -> well)
                            .exceptionally(e -> failed(receiver, cause(e)))
                            .toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(failed(receiver, e));
        }
    }

    private List<Receiver<E>> plainFirst(Object sender) {
        List<Receiver<E>> ordered = new ArrayList<>(hearing(sender, null));
        ordered.sort((left, right) -> Boolean.compare(left.isAsync(), right.isAsync()));
        return ordered;
    }

    private static Exception cause(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return cause instanceof Exception exception ? exception : new CompletionException(cause);
    }

    private Outcome failed(Receiver<E> receiver, Exception failure) {
        LOG.error("A receiver of {} failed: {}", name, receiver.identity(), failure);
        return new Outcome(receiver.identity(), Optional.of(failure));
    }

    @Override
    public String toString() {
        return name;
    }
}
