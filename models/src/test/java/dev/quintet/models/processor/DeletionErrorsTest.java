package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Deletions in the database and in the library exclude each other.
class DeletionErrorsTest {
    @Test
    void aKeyThatTheDatabaseMakesNullMayBeNull() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(DB_SET_NULL) public final ForeignKey<Blog> blog = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q007: Entry.blog has @OnDelete(DB_SET_NULL) but may"
                            + " not be null. Declare it as ForeignKey<@Nullable Blog>, or choose"
                            + " another rule.");
    }

    @Test
    void oneModelKeepsToOneKind() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) @NoReverse public final ForeignKey<Blog> blog = foreignKey();
    @OnDelete(DB_CASCADE) public final ForeignKey<Blog> other = foreignKey();
    @OnDelete(DO_NOTHING) @NoReverse public final ForeignKey<Blog> third = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:3 'other': Q071: Entry.other has @OnDelete(DB_CASCADE), but"
                            + " Entry.blog has @OnDelete(CASCADE). In one model either the database"
                            + " or the library deletes: choose rules of one kind, or DO_NOTHING."
                            + " (models.E050)");
    }

    @Test
    void aChildGoesWithItsParentInTheLibrary() {
        assertThat(
                        errors(
"""
public class Entry extends Blog {
    public static final Manager<Entry> objects = Manager.of(Entry.class);
    @OnDelete(DB_CASCADE) @NoReverse public final ForeignKey<Blog> other = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:3 'other': Q071: Entry.other has @OnDelete(DB_CASCADE), but"
                                + " Entry.blogPtr has @OnDelete(CASCADE). In one model either the"
                                + " database or the library deletes: choose rules of one kind, or"
                                + " DO_NOTHING. (models.E050)");
    }

    @Test
    void aChainKeepsToOneKind() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(DB_CASCADE) public final ForeignKey<Blog> blog = foreignKey();
}
""",
"""
public class Comment extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Entry> entry = foreignKey();
    @OnDelete(DO_NOTHING) @NoReverse public final ForeignKey<Entry> other = foreignKey();
}
"""))
                .containsExactly(
                        "Comment.java:2 'entry': Q072: Comment.entry has @OnDelete(CASCADE), but it"
                            + " leads to Entry, where Entry.blog has @OnDelete(DB_CASCADE). From"
                            + " model to model either the database or the library deletes: choose"
                            + " rules of one kind, or DO_NOTHING. (fields.E323)");
    }

    @Test
    void pairsGoInTheLibrary() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(DB_CASCADE) public final ForeignKey<Blog> blog = foreignKey();
    public final ManyToMany<Author> authors = manyToMany();
}
"""))
                .containsExactly(
                        "Entry.java:3 'authors': Q073: Entry.authors has pairs that the library"
                            + " deletes, but they refer to Entry, where Entry.blog has"
                            + " @OnDelete(DB_CASCADE). From model to model either the database or"
                            + " the library deletes: choose a rule of the library there, or"
                            + " DO_NOTHING, or give the pairs a model with @Through."
                            + " (fields.E323)");
    }

    @Test
    void whatTheDatabaseDoesNeedsAConstraint() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(DB_CASCADE) @NoConstraint public final ForeignKey<Blog> blog = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q074: Entry.blog has @OnDelete(DB_CASCADE), which is"
                            + " part of the constraint that @NoConstraint leaves out. Remove one of"
                            + " the two.");
    }

    @Test
    void pairsWithAModelOfTheirOwnHaveNoOptions() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @Through(model = Part.class) @Table("parts") @NoConstraint @Tablespace("far")
    public final ManyToMany<Author> authors = manyToMany();
}
""",
"""
public class Part extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Entry> entry = foreignKey();
    @OnDelete(CASCADE) public final ForeignKey<Author> author = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:3 'authors': Q070: Entry.authors has @Table, but its pairs have"
                                + " a model of their own. Say it there, or remove @Through.",
                        "Entry.java:3 'authors': Q070: Entry.authors has @NoConstraint, but its"
                            + " pairs have a model of their own. Say it there, or remove @Through.",
                        "Entry.java:3 'authors': Q070: Entry.authors has @Tablespace, but its pairs"
                                + " have a model of their own. Say it there, or remove @Through.");
    }

    @Test
    void pairsAreNotValidated() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @Size(max = 3) public final ManyToMany<Author> authors = manyToMany();
}
"""))
                .containsExactly(
                        "Entry.java:2 'authors': Q025: Entry.authors is a many-to-many relation:"
                                + " @Size has no meaning here. Remove it.");
    }
}
