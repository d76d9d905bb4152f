package dev.quintet.conformance.bookstore;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// A publisher.
public final class Publisher extends Model {
    public static final Manager<Publisher> objects = Manager.of(Publisher.class);

    @Size(max = 255)
    public String name = "";

    public Integer numAwards;
    public @Nullable Duration paymentPeriod;

    @Override
    public String toString() {
        return name;
    }
}
