package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelErrorsTest {
    @Test
    void aModelIsATopLevelClass() {
        assertThat(
                        errors(
"""
public class Outer {
    public static class Entry extends Model {}
}
"""))
                .containsExactly(
                        "Outer.java:2 'Entry': Q002: Outer.Entry is nested in Outer; a model is a"
                            + " top-level class without type parameters. Move it to a file of its"
                            + " own.");
    }

    @Test
    void aModelIsNotGeneric() {
        assertThat(
                        errors(
"""
public class Entry<T> extends Model {}
"""))
                .containsExactly(
                        "Entry.java:1 'Entry': Q002: Entry is generic; a model is a top-level class"
                            + " without type parameters. Make it abstract and extend it once for"
                            + " each type, or drop the type parameters.");
    }

    @Test
    void aModelHasAConstructorWithoutArguments() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    public Entry(String headline) {}
}
""",
"""
public class Comment extends Model {
    private Comment() {}
}
"""))
                .containsExactly(
                        "Entry.java:1 'Entry': Q003: Entry has no constructor without arguments"
                                + " that Entry_ can call. Add `Entry() {}` beside the other"
                                + " constructors, not private.",
                        "Comment.java:1 'Comment': Q003: Comment has no constructor without"
                                + " arguments that Comment_ can call. Add `Comment() {}` beside the"
                                + " other constructors, not private.");
    }

    @Test
    void aModelsNameHasNoDoubleUnderscore() {
        assertThat(
                        errors(
"""
public class Blog__Entry extends Model {}
""",
"""
public class Entry_ extends Model {}
"""))
                .containsExactly(
                        "Blog__Entry.java:1 'Blog__Entry': Q040: Blog__Entry cannot have this name:"
                            + " two underscores separate the parts of a path, so that it has none"
                            + " at its beginning, and one at the end marks generated classes."
                            + " Rename the class; @Table keeps the name of its table.",
                        "Entry_.java:1 'Entry_': Q040: Entry_ cannot have this name: two"
                            + " underscores separate the parts of a path, so that it has none at"
                            + " its beginning, and one at the end marks generated classes. Rename"
                            + " the class; @Table keeps the name of its table.");
    }

    @Test
    void theDescribingMethodIsStaticAndDescribesItsModel() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    void meta(Meta<Entry> meta) {}
}
""",
"""
public class Comment extends Model {
    static void meta(Meta<Entry> meta) {}
}
""",
"""
public class Note extends Model {
    private static void meta(Meta<Note> meta) {}
}
""",
"""
public class Rating extends Model {
    static int meta(Meta<Rating> meta) { return 1; }
}
""",
"""
public class Image extends Model {
    static void meta(Meta<Image> meta) {}
    static void more(Meta<Image> meta) {}
}
""",
"""
public class Text extends Model {
    static void meta(Meta meta) {}
}
"""))
                .containsExactly(
                        "Entry.java:2 'meta': Q020: Entry.meta cannot describe Entry: it is not"
                                + " static. Declare it as `static void meta(Meta<Entry> meta)`.",
                        "Comment.java:2 'meta': Q020: Comment.meta cannot describe Comment: its"
                                + " parameter is a Meta<Entry>. Declare it as `static void"
                                + " meta(Meta<Comment> meta)`.",
                        "Note.java:2 'meta': Q020: Note.meta cannot describe Note: it is private."
                                + " Declare it as `static void meta(Meta<Note> meta)`.",
                        "Rating.java:2 'meta': Q020: Rating.meta cannot describe Rating: it returns"
                                + " int. Declare it as `static void meta(Meta<Rating> meta)`.",
                        "Image.java:3 'more': Q020: Image.more cannot describe Image: there is meta"
                                + " already, and a model has one such method. Declare it as `static"
                                + " void more(Meta<Image> meta)`.",
                        "Text.java:2 'meta': Q020: Text.meta cannot describe Text: its parameter is"
                            + " a raw Meta. Declare it as `static void meta(Meta<Text> meta)`.");
    }

    @Test
    void whatTheCompilerItselfRefusesIsNotRefusedTwice() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Missing> missing = foreignKey();
    public Absent absent;
}
""",
"""
public class Comment extends Lost {
    public Thread worker;
}
""",
"""
public class Note extends Model {
    @OnDelete(CASCADE) public final ForeignKey<?> any = foreignKey();
}
"""))
                .containsExactly(
                        "Note.java:2 'any': Q010: Note.any leads to ?, which is no model with a"
                            + " table. A relation leads to a concrete class that extends Model.",
                        "Entry.java:2 'Missing': cannot find symbol\n"
                                + "  symbol:   class Missing\n"
                                + "  location: class blog.Entry",
                        "Entry.java:3 'Absent': cannot find symbol\n"
                                + "  symbol:   class Absent\n"
                                + "  location: class blog.Entry",
                        "Comment.java:1 'Lost': cannot find symbol\n  symbol: class Lost");
    }

    @Test
    @Spec({"META-016", "META-008"})
    void thereAreNoOptionsButThoseThatThereAre() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    public String headline;
    static void meta(Meta<Entry> meta) {
        meta.orderings(Entry_.headline.asc());
        meta.ordering("headline");
        meta.ordering(Blog_.name.asc());
    }
}
"""))
                .hasSize(3)
                .satisfiesExactly(
                        error ->
                                assertThat(error)
                                        .startsWith("Entry.java:4 '.orderings': cannot find"),
                        error -> assertThat(error).startsWith("Entry.java:5 '.ordering': method"),
                        error -> assertThat(error).startsWith("Entry.java:6 '.ordering': method"));
    }

    @Test
    @Spec("META-002")
    void oneManagerIsTheBaseOrTheDefaultOne() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @BaseManager static final Manager<Entry> all = Manager.of(Entry.class);
    @BaseManager static final Manager<Entry> some = Manager.of(Entry.class);
    @DefaultManager private static final Manager<Entry> hidden = Manager.of(Entry.class);
    @DefaultManager public String headline;
}
"""))
                .containsExactly(
                        "Entry.java:4 'hidden': Q035: Entry.hidden has @DefaultManager, which is"
                                + " for static fields with a manager that are not private. Remove"
                                + " it.",
                        "Entry.java:5 'headline': Q035: Entry.headline has @DefaultManager, which"
                            + " is for static fields with a manager that are not private. Remove"
                            + " it.",
                        "Entry.java:1 'Entry': Q056: Entry has two managers with @BaseManager:"
                                + " 'all' and 'some'. Remove it from one of them.");
    }

    @Test
    void aModelThatIsRightHasNoErrors() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    public static final Manager<Entry> objects = Manager.of(Entry.class);
    @Size(max = 255) public String headline;
    static void meta(Meta<Entry> meta) { meta.ordering(Entry_.headline.asc()); }
}
"""))
                .isEmpty();
    }

    @Test
    void theConstructorThrowsNothingThatHasToBeCaught() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    Entry() throws java.io.IOException {}
                                }
                                """))
                .contains(
                        "Entry.java:2 'Entry': Q066: The constructor of Entry throws IOException,"
                                + " which Entry_ cannot handle. Catch it there.");
    }

    @Test
    void theConstructorMayThrowWhatNeedsNotBeCaught() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    Entry() throws IllegalStateException {}
                                }
                                """))
                .isEmpty();
    }

    @Test
    void theGeneratedClassIsNotThereAlready() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {}
                                """,
                                """
                                public class Entry_ {}
                                """))
                .containsExactly(
                        "Entry.java:1 'Entry': Q067: Entry is read and written by a class Entry_"
                                + " that is generated, but there is one already. Rename the class"
                                + " Entry_.");
    }
}
