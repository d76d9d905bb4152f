package dev.quintet.conformance.loading;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.WeakHashMap;

/// The rows of a small magazine: two articles, one with everything, one with nothing. Tests read
/// them only.
final class Magazine {
    private static final Map<Database, Magazine> MADE = new WeakHashMap<>();

    final Nation norway = nation("NO", "Norway", 5);
    final Nation sweden = nation("SE", "Sweden", 10);
    final Person ann = person("Ann", norway);
    final Columnist bob = columnist("Bob", sweden);
    final Article full = article("Full", ann, bob);
    final Article bare = article("Bare", bob, null);
    final Cover cover = cover(full, "red");

    private Magazine() {}

    /// The magazine in a database, made when it is first asked for.
    static Magazine in(Database database) {
        return MADE.computeIfAbsent(database, Magazine::create);
    }

    private static Magazine create(Database database) {
        Schema.create(
                database,
                Nation.class,
                Person.class,
                Columnist.class,
                Article.class,
                Cover.class,
                Link.class);
        return new Magazine();
    }

    /// One more article, to be changed.
    Article another() {
        return article("Another", ann, bob);
    }

    private static Nation nation(String code, String name, int people) {
        Nation nation = new Nation();
        nation.code = code;
        nation.name = name;
        nation.people = people;
        nation.save();
        return nation;
    }

    private static Person person(String name, Nation nation) {
        Person person = new Person();
        person.name = name;
        person.bio = "the life of " + name;
        person.nation.set(nation);
        person.save();
        return person;
    }

    private static Columnist columnist(String name, Nation nation) {
        Columnist columnist = new Columnist();
        columnist.name = name;
        columnist.bio = "the life of " + name;
        columnist.nation.set(nation);
        columnist.column = name + " thinks";
        columnist.save();
        return columnist;
    }

    private static Article article(String title, Person author, @Nullable Person editor) {
        Article article = new Article();
        article.title = title;
        article.body = title + " body";
        article.rating = 5;
        article.author.set(author);
        article.editor.set(editor);
        article.save();
        return article;
    }

    private static Cover cover(Article article, String color) {
        Cover cover = new Cover();
        cover.article.set(article);
        cover.color = color;
        cover.save();
        return cover;
    }
}
