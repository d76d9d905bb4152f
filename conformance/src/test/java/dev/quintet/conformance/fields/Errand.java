package dev.quintet.conformance.fields;

import dev.quintet.models.Choice;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Something to do, with choices that are stored as values of many types.
public final class Errand extends Model {
    public static final Manager<Errand> objects = Manager.of(Errand.class);

    /// How urgent it is.
    public enum Level implements Choice<Integer> {
        VERY_LOW(-1),
        HIGH(5) {
            @Override
            public String label() {
                return "At once";
            }
        };

        private final Integer value;

        Level(Integer value) {
            this.value = value;
        }

        @Override
        public Integer value() {
            return value;
        }
    }

    /// When it has to be done.
    public enum Term implements Choice<LocalDate> {
        SUMMER(LocalDate.of(2024, 6, 21)),
        WINTER(LocalDate.of(2024, 12, 21));

        private final LocalDate value;

        Term(LocalDate value) {
            this.value = value;
        }

        @Override
        public LocalDate value() {
            return value;
        }
    }

    /// Where it is.
    public enum Place {
        NEAR_BY,
        FAR
    }

    public Level level = Level.VERY_LOW;
    public @Nullable Term term;
    public Place place = Place.FAR;
}
