package dev.quintet.conformance.properties;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.WeakHashMap;

/// People, teams and skills: the same in each database, and here to be looked at without one.
final class World {
    private static final Map<Database, World> MADE = new WeakHashMap<>();
    private static final List<String> WORDS = List.of("ada", "bea", "cal", "dan", "eve", "abe");

    final List<Row> people = new ArrayList<>();
    private final List<Row> teams = new ArrayList<>();
    private final List<Row> skills = new ArrayList<>();
    private final Random random = new Random(7);

    /// A row as a program sees it: values and related rows by their names.
    ///
    /// @param values by the name of the field; a related row or null for a relation to one
    /// @param many the related rows of each relation to many
    record Row(Map<String, @Nullable Object> values, Map<String, List<Row>> many) {
        long id() {
            return (Long) java.util.Objects.requireNonNull(values.get("id"));
        }

        /// Rows are told apart by identity: they refer to each other in circles.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private World() {
        for (int i = 0; i < 6; i++) {
            teams.add(team());
        }
        for (int i = 0; i < 5; i++) {
            skills.add(skill());
        }
        for (int i = 0; i < 24; i++) {
            people.add(person());
        }
    }

    /// The world in a database, made when it is first asked for.
    static World in(Database database) {
        return MADE.computeIfAbsent(
                database,
                made -> {
                    Schema.create(made, Team.class, Skill.class, Person.class);
                    return new World();
                });
    }

    /// A word that some names are, or begin with.
    static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private Row team() {
        Team team = new Team();
        Row whole = one(teams);
        team.name = word(random);
        team.budget = number();
        team.whole.setId(id(whole));
        team.save();
        Row row = row(team.pk());
        row.values.put("name", team.name);
        row.values.put("budget", team.budget);
        link(row, "whole", whole, "parts");
        return row;
    }

    private Row skill() {
        Skill skill = new Skill();
        skill.name = word(random);
        skill.weight = number();
        skill.save();
        Row row = row(skill.pk());
        row.values.put("name", skill.name);
        row.values.put("weight", skill.weight);
        return row;
    }

    private Row person() {
        Person person = new Person();
        Row boss = one(people);
        Row team = one(teams);
        person.name = word(random) + word(random);
        person.nickname = random.nextInt(3) == 0 ? null : word(random);
        person.level = random.nextInt(4);
        person.bonus = number();
        person.boss.setId(id(boss));
        person.team.setId(id(team));
        person.save();
        Row row = row(person.pk());
        row.values.put("name", person.name);
        row.values.put("nickname", person.nickname);
        row.values.put("level", person.level);
        row.values.put("bonus", person.bonus);
        link(row, "boss", boss, "reports");
        link(row, "team", team, "members");
        for (Row skill : skills) {
            if (random.nextInt(4) == 0) {
                person.skills.addKeys(skill.id());
                row.many.computeIfAbsent("skills", _ -> new ArrayList<>()).add(skill);
                skill.many.computeIfAbsent("holders", _ -> new ArrayList<>()).add(row);
            }
        }
        return row;
    }

    private static Row row(@Nullable Object id) {
        Row row = new Row(new java.util.HashMap<>(), new java.util.HashMap<>());
        row.values.put("id", id);
        return row;
    }

    private static @Nullable Long id(@Nullable Row row) {
        return row == null ? null : row.id();
    }

    private static void link(Row row, String name, @Nullable Row other, String back) {
        row.values.put(name, other);
        if (other != null) {
            other.many.computeIfAbsent(back, _ -> new ArrayList<>()).add(row);
        }
    }

    private @Nullable Integer number() {
        return random.nextInt(3) == 0 ? null : random.nextInt(6);
    }

    private @Nullable Row one(List<Row> rows) {
        return rows.isEmpty() || random.nextInt(4) == 0
                ? null
                : rows.get(random.nextInt(rows.size()));
    }
}
