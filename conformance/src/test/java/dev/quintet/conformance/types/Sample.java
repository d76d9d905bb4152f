package dev.quintet.conformance.types;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Column;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;
import dev.quintet.models.Unique;
import dev.quintet.models.expressions.Json;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;

/// A value of every type.
public final class Sample extends Model {
    public static final Manager<Sample> objects = Manager.of(Sample.class);

    @Unique
    @Size(max = 20)
    public String label = "";

    @OnDelete(CASCADE)
    @RelatedName("samples")
    public final ForeignKey<@Nullable Group> group = foreignKey();

    public @Nullable Short small;
    public @Nullable Integer integer;
    public @Nullable Long big;

    @PositiveOrZero public @Nullable Short posSmall;

    @PositiveOrZero public @Nullable Integer pos;

    @PositiveOrZero public @Nullable Long posBig;

    @Column("float")
    public @Nullable Double floatValue;

    @Digits(integer = 8, fraction = 4)
    public @Nullable BigDecimal decimal;

    public boolean flag;
    public @Nullable Boolean maybe;

    @Column("char")
    @Size(max = 60)
    public @Nullable String charValue;

    public String text = "";

    @Size(max = 50)
    @Pattern(regexp = "[-a-zA-Z0-9_]+")
    public @Nullable String slug;

    @Size(max = 200)
    public @Nullable String url;

    @Email
    @Size(max = 254)
    public @Nullable String email;

    public @Nullable LocalDate date;
    public @Nullable Instant datetime;
    public @Nullable LocalTime time;
    public @Nullable Duration duration;
    public @Nullable UUID uuid;
    public byte @Nullable [] binary;
    public @Nullable Json json;
    public @Nullable InetAddress ip;
    public int priority = 2;

    @Size(max = 1)
    public @Nullable String color;

    static void meta(Meta<Sample> meta) {
        meta.choices(Sample_.priority, Map.of(1, "Low", 2, "Mid", 3, "High"));
        meta.choices(Sample_.color, Map.of("r", "Red", "g", "Green", "b", "Blue"));
    }

    @Override
    public String toString() {
        return label;
    }
}
