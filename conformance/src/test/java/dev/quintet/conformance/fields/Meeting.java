package dev.quintet.conformance.fields;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// A meeting at some moment.
public final class Meeting extends Model {
    public static final Manager<Meeting> objects = Manager.of(Meeting.class);

    public @Nullable LocalDate day;
    public @Nullable Instant start;
    public @Nullable LocalDateTime local;
    public @Nullable LocalTime time;
}
