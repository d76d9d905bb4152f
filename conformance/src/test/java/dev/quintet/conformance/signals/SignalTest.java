package dev.quintet.conformance.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.quintet.db.Registration;
import dev.quintet.models.signals.Outcome;
import dev.quintet.models.signals.Receiver;
import dev.quintet.models.signals.Signal;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// A signal of one's own.
class SignalTest {
    private final Signal<String> signal = new Signal<>("test");
    private final List<String> heard = new ArrayList<>();

    @Test
    @Spec("SIG-001")
    void receiversAreCalledInTheOrderOfTheirConnection() {
        signal.connect(event -> heard.add("first " + event));
        signal.connect("here", event -> heard.add("second " + event));
        signal.connect("there", event -> heard.add("third " + event));

        signal.send("here", "one");

        assertThat(heard).containsExactly("first one", "second one");
    }

    @Test
    @Spec("SIG-001")
    void theSameReceiverIsConnectedOnceForEachSender() {
        Consumer<String> receiver = heard::add;
        signal.connect(receiver);
        signal.connect(receiver);
        signal.connect("here", receiver);

        signal.send("here", "one");

        assertThat(heard).containsExactly("one", "one");
    }

    @Test
    @Spec("SIG-001")
    void aNameTellsReceiversApartInThePlaceOfTheAction() {
        signal.connect(Receiver.<String>of(event -> heard.add("a " + event)).named("index"));
        signal.connect(Receiver.<String>of(event -> heard.add("b " + event)).named("index"));

        signal.send("here", "one");

        assertThat(heard).containsExactly("a one");
        assertThat(signal.disconnect("index")).isTrue();
        assertThat(signal.disconnect("index")).isFalse();
        assertThat(signal.hasReceivers("here")).isFalse();
    }

    @Test
    @Spec("SIG-001")
    void aConnectionEndsForItsSenderAlone() {
        Consumer<String> receiver = heard::add;
        signal.connect("here", receiver);
        signal.connect("there", receiver);

        assertThat(signal.disconnect(receiver)).isFalse();
        assertThat(signal.disconnect(receiver, "here")).isTrue();

        signal.send("here", "one");
        signal.send("there", "two");
        assertThat(heard).containsExactly("two");
    }

    @Test
    void aConnectionEndsWhenItIsClosed() {
        Registration connection = signal.connect(heard::add);
        connection.close();
        connection.close();

        signal.send("here", "one");

        assertThat(heard).isEmpty();
    }

    @Test
    @Spec("SIG-001")
    void aWeakReceiverLastsAsLongAsSomethingRefersToIt() {
        Consumer<String> kept = heard::add;
        signal.connect(Receiver.weak(kept).from("here"));
        connectAndForget();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    while (signal.hasReceivers("there")) {
                        System.gc();
                    }
                });

        signal.send("there", "one");
        signal.send("here", "two");

        assertThat(heard).containsExactly("two");
        assertThat(signal.disconnect(kept, "here")).isTrue();
    }

    private void connectAndForget() {
        List<String> target = heard;
        signal.connect(Receiver.<String>weak(event -> target.add("lost " + event)).from("there"));
    }

    @Test
    @Spec("SIG-002")
    void whatAReceiverThrowsReachesTheSender() {
        signal.connect(event -> {
            throw new IllegalStateException("no " + event);
        });
        signal.connect(heard::add);

        assertThatThrownBy(() -> signal.send("here", "one"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no one");
        assertThat(heard).isEmpty();
    }

    @Test
    @Spec("SIG-002")
    void sentRobustlyAllReceiversAreCalled() {
        IllegalStateException failure = new IllegalStateException("no");
        signal.connect(
                Receiver.<String>of(
                                event -> {
                                    throw failure;
                                })
                        .named("bad"));
        signal.connect(Receiver.<String>of(heard::add).named("good"));

        List<Outcome> outcomes = signal.sendRobust("here", "one");

        assertThat(heard).containsExactly("one");
        assertThat(outcomes).extracting(Outcome::receiver).containsExactly("bad", "good");
        assertThat(outcomes.getFirst().failure()).contains(failure);
        assertThat(outcomes.getLast().failure()).isEmpty();
    }

    @Test
    @Spec("SIG-002")
    void sendingWaitsForAReceiverThatGoesOn() {
        signal.connect(Receiver.async(event -> CompletableFuture.runAsync(() -> heard.add(event))));

        signal.send("here", "one");

        assertThat(heard).containsExactly("one");
    }

    @Test
    @Spec("SIG-002")
    void sentAsynchronouslyThePlainReceiversComeFirstAndTheOthersRunAtTheSameTime() {
        CompletableFuture<String> left = new CompletableFuture<>();
        CompletableFuture<String> right = new CompletableFuture<>();
        signal.connect(
                Receiver.async(event -> {
                    left.complete("left " + event);
                    return right.thenAccept(heard::add);
                }));
        signal.connect(
                Receiver.async(event -> {
                    right.complete("right " + event);
                    return left.thenAccept(heard::add);
                }));
        signal.connect(event -> heard.add("plain " + event));

        signal.sendAsync("here", "one").join();

        assertThat(heard).hasSize(3).startsWith("plain one").contains("left one", "right one");
    }

    @Test
    @Spec("SIG-002")
    void anAsynchronousFailureReachesTheSenderOrIsReturned() {
        IllegalStateException failure = new IllegalStateException("no");
        signal.connect(Receiver.async(event -> CompletableFuture.failedFuture(failure)));

        assertThatThrownBy(() -> signal.send("here", "one")).isSameAs(failure);
        assertThatThrownBy(() -> signal.sendAsync("here", "one").join())
                .isInstanceOf(CompletionException.class)
                .hasCause(failure);
        assertThat(signal.sendRobustAsync("here", "one").join())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.failure()).contains(failure));
    }
}
