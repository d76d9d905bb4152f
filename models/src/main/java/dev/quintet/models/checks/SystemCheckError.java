package dev.quintet.models.checks;

import java.util.List;
import java.util.stream.Collectors;

/// The models of the program have mistakes with which it would not work.
public final class SystemCheckError extends IllegalStateException {
    private final transient List<CheckMessage> messages;

    SystemCheckError(List<CheckMessage> messages) {
        super(
                "The checks at the start found mistakes:\n"
                        + messages.stream()
                                .map(CheckMessage::toString)
                                .collect(Collectors.joining("\n")));
        this.messages = List.copyOf(messages);
    }

    /// The mistakes.
    public List<CheckMessage> messages() {
        return messages;
    }
}
