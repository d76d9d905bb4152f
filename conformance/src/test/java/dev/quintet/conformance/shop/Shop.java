package dev.quintet.conformance.shop;

import dev.quintet.db.Database;
import dev.quintet.models.Query;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Json;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/// The rows of a record shop. Tests read them only.
final class Shop {
    private static final Map<Database, Shop> MADE = new WeakHashMap<>();

    final Player ann = player("Ann", "Annie", null);
    final Player bob = player("Bob", null, ann);
    final Player cid = player("Cid", "C", bob);
    final Label emi = label("EMI");
    final Label indie = label("IND");
    final Band beats = band("The Beats", "100%_sure\\", 1960);
    final Band pins = band("Rolling Pins", null, null);
    final Band solo = band("Solo", "", 1999);
    final Album help = album(beats, "Help Me", "1965-08-06", 5, 100, ann, emi, ann, bob);
    final Album letItBe = album(beats, "Let It Be Me", "1970-05-08", null, 50, null, null, bob);
    final Album wanted = album(pins, "help wanted", "1972-12-31", 3, 0, bob, indie);
    final Album sale = album(pins, "50% Off_Sale\\", "1973-01-01", 1, 10, bob, emi, ann);

    private Shop() {
        help.notes =
                Json.parse(
                        """
                        {"mood": "happy", "year": 1965, "live": true, "guest": null, "1": "one",
                         "a\\"b": "quoted", "tracks": [{"name": "One", "secs": 120},
                         {"name": "Two", "secs": 90.5}]}
                        """);
        help.recorded = Instant.parse("1975-02-15T23:30:45.500Z");
        help.playtime = Duration.ofMinutes(33);
        help.live = true;
        letItBe.notes = Json.of(Map.of("mood", "Sad", "year", 1970));
        letItBe.recorded = Instant.parse("1979-01-01T00:30:00Z");
        sale.notes = Json.NULL;
        List.of(help, letItBe, sale).forEach(Album::save);
    }

    /// The shop in a database, made when it is first asked for.
    static Shop in(Database database) {
        return MADE.computeIfAbsent(
                database,
                made -> {
                    Schema.create(made, Player.class, Label.class, Band.class, Album.class);
                    return new Shop();
                });
    }

    /// The titles of albums that fulfil conditions, in the order of the alphabet.
    @SafeVarargs
    static List<String> albums(Condition<? super Album>... conditions) {
        return names(Album.objects.filter(conditions));
    }

    /// The names of bands that fulfil conditions, in the order of the alphabet.
    @SafeVarargs
    static List<String> bands(Condition<? super Band>... conditions) {
        return names(Band.objects.filter(conditions));
    }

    /// The names of rows, in the order of the alphabet.
    static List<String> names(Query<?, ?, ?> rows) {
        return rows.stream().map(String::valueOf).sorted().toList();
    }

    private static Player player(String name, @Nullable String nickname, @Nullable Player teacher) {
        Player player = new Player();
        player.name = name;
        player.nickname = nickname;
        player.teacher.set(teacher);
        player.save();
        return player;
    }

    private static Label label(String code) {
        Label label = new Label();
        label.code = code;
        label.save();
        return label;
    }

    private static Band band(String name, @Nullable String motto, @Nullable Integer founded) {
        Band band = new Band();
        band.name = name;
        band.motto = motto;
        band.founded = founded;
        band.save();
        return band;
    }

    private static Album album(
            Band band,
            String title,
            String released,
            @Nullable Integer rating,
            int sold,
            @Nullable Player producer,
            @Nullable Label label,
            Player... players) {
        Album album = new Album();
        album.band.set(band);
        album.title = title;
        album.released = LocalDate.parse(released);
        album.rating = rating;
        album.sold = sold;
        album.producer.set(producer);
        album.label.set(label);
        album.save();
        album.players.add(players);
        return album;
    }
}
