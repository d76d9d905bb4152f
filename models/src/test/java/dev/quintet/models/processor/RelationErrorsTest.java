package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class RelationErrorsTest {
    @Test
    void aForeignKeySaysWhatBecomesOfItsRows() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    public final ForeignKey<Blog> blog = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q006: Entry.blog does not say what becomes of Entry"
                                + " when its Blog is deleted. Add @OnDelete with one of: CASCADE,"
                                + " DB_CASCADE, DB_SET_DEFAULT, DB_SET_NULL, DO_NOTHING, PROTECT,"
                                + " RESTRICT, SET, SET_DEFAULT, SET_NULL.");
    }

    @Test
    void aOneToOneRelationSaysItToo() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    public final OneToOne<Blog> blog = oneToOne();
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q006: Entry.blog does not say what becomes of Entry"
                                + " when its Blog is deleted. Add @OnDelete with one of: CASCADE,"
                                + " DB_CASCADE, DB_SET_DEFAULT, DB_SET_NULL, DO_NOTHING, PROTECT,"
                                + " RESTRICT, SET, SET_DEFAULT, SET_NULL.");
    }

    @Test
    void aKeyThatBecomesNullMayBeNull() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(SET_NULL) public final ForeignKey<Blog> blog = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q007: Entry.blog has @OnDelete(SET_NULL) but may not"
                                + " be null. Declare it as ForeignKey<@Nullable Blog>, or choose"
                                + " another rule.");
    }

    @Test
    void aKeyThatBecomesItsDefaultHasOne() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(SET_DEFAULT) public final ForeignKey<Blog> blog = foreignKey();
    @OnDelete(SET_DEFAULT) @NoReverse public final ForeignKey<Blog> other = foreignKey(1L);
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q008: Entry.blog has @OnDelete(SET_DEFAULT) but no"
                            + " default. Name the default key, as in `foreignKey(1L)`, or choose"
                            + " another rule.");
    }

    @Test
    void aKeyThatIsThePrimaryKeyIsNeverNull() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @PrimaryKey @OnDelete(CASCADE) public final OneToOne<@Nullable Blog> blog = oneToOne();
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q009: Entry.blog is a primary key and may not be"
                                + " null. Remove @Nullable or @PrimaryKey.");
    }

    @Test
    @Spec("MODEL-007")
    void aRelationLeadsToAModel() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Tagged> tagged = foreignKey();
    public static abstract class Tagged extends Model {}
}
"""))
                .containsExactly(
                        "Entry.java:2 'tagged': Q010: Entry.tagged leads to Entry.Tagged, which is"
                            + " no model with a table. A relation leads to a concrete class that"
                            + " extends Model.");
    }

    @Test
    void nullableStandsInsideTheBrackets() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) public final @Nullable ForeignKey<Blog> blog = foreignKey();
    public final @Nullable ManyToMany<Author> authors = manyToMany();
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q028: Entry.blog: @Nullable is in the wrong place."
                                + " Write `ForeignKey<@Nullable Blog>`.",
                        "Entry.java:3 'authors': Q028: Entry.authors: @Nullable is in the wrong"
                                + " place. Write `ManyToMany<Author>`, which is never null.");
    }

    @Test
    void aRelationIsFinal() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) public ForeignKey<Blog> blog = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q017: Entry.blog holds a relation and is not final."
                                + " Declare it as `final ForeignKey<Blog> blog = foreignKey();`.");
    }

    @Test
    void aRelationIsMadeByItsFactory() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Blog> blog = oneToOne();
    public final ManyToMany<Author> authors = null;
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q018: Entry.blog is a ForeignKey, but its initializer"
                            + " is `oneToOne()`. Write `foreignKey()`, which ties the relation to"
                            + " its instance.",
                        "Entry.java:3 'authors': Q018: Entry.authors is a ManyToMany, but its"
                                + " initializer is `null`. Write `manyToMany()`, which ties the"
                                + " relation to its instance.");
    }

    @Test
    void aManyToManyRelationHasNoColumn() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) @Unique public final ManyToMany<Author> authors = manyToMany();
}
"""))
                .containsExactly(
                        "Entry.java:2 'authors': Q025: Entry.authors is a many-to-many relation:"
                                + " @OnDelete has no meaning here. Remove it.",
                        "Entry.java:2 'authors': Q025: Entry.authors is a many-to-many relation:"
                                + " @Unique has no meaning here. Remove it.");
    }

    @Test
    void aKeyPointsToAUniqueField() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) @ToField("cod") public final ForeignKey<Country> country = foreignKey();
    @OnDelete(CASCADE) @ToField("name") @NoReverse public final ForeignKey<Country> other = foreignKey();
    @OnDelete(CASCADE) @ToField("id") @NoReverse public final ForeignKey<Country> third = foreignKey();
}
""",
"""
public class Country extends Model {
    @Unique public String code;
    @Unique public int number;
    public String name;
}
"""))
                .containsExactly(
                        "Entry.java:2 'country': Q029: Entry.country names 'cod' in @ToField, but"
                            + " Country has no such field. Did you mean 'code'? Choices are: code,"
                            + " id, number.",
                        "Entry.java:3 'other': Q029: Entry.other names 'name' in @ToField, but"
                                + " Country.name is not unique. Choices are: code, id, number.");
    }

    @Test
    void aKeyPointsToNoFieldThatItsTargetInherits() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) @ToField("code") public final ForeignKey<Kingdom> kingdom = foreignKey();
}
""",
"""
public class Kingdom extends Country {
    @Unique public String king;
}
""",
"""
public class Country extends Model {
    @Unique public String code;
}
"""))
                .containsExactly(
                        "Entry.java:2 'kingdom': Q029: Entry.kingdom names 'code' in @ToField, but"
                            + " Kingdom inherits it: its column is in another table. Choices are:"
                            + " king.");
    }

    @Test
    @Spec("CPK-006")
    void noSingleColumnPointsToACompositeKey() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Line> line = foreignKey();
}
""",
"""
public class Line extends Model {
    @PrimaryKey public int order;
    @PrimaryKey public int number;
}
"""))
                .containsExactly(
                        "Entry.java:2 'line': Q034: Entry.line refers to Line, whose primary key"
                            + " has several fields. Name the fields that hold its key here, as in"
                            + " `@FromFields({\"order\", \"number\"})`, or let it point to a unique"
                            + " field with @ToField. (fields.E347)");
    }

    @Test
    @Spec("CPK-006")
    void noPairsLeadToACompositeKey() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    public final ManyToMany<Line> lines = manyToMany();
}
""",
                                LINE))
                .containsExactly(
                        "Entry.java:2 'lines': Q034: Entry.lines refers to Line, whose primary key"
                            + " has several fields. Give Line a single primary key, or write the"
                            + " pairs as a model of their own, with a foreign key to each side."
                            + " (fields.E347)");
    }

    @Test
    @Spec("CPK-006")
    void noPairsComeFromACompositeKey() {
        assertThat(
                        errors(
"""
public class Line extends Model {
    @PrimaryKey public int order;
    @PrimaryKey public int number;
    public final ManyToMany<Blog> blogs = manyToMany();
    public final ManyToMany<Line> next = manyToMany();
}
"""))
                .containsExactly(
                        "Line.java:4 'blogs': Q034: Line.blogs refers to Line, whose primary key"
                            + " has several fields. Give Line a single primary key, or write the"
                            + " pairs as a model of their own, with a foreign key to each side."
                            + " (fields.E347)",
                        "Line.java:5 'next': Q034: Line.next refers to Line, whose primary key has"
                            + " several fields. Give Line a single primary key, or write the pairs"
                            + " as a model of their own, with a foreign key to each side."
                            + " (fields.E347)");
    }

    private static final String LINE =
"""
public class Line extends Model {
    @PrimaryKey public int order;
    @PrimaryKey public String number = "";
}
""";

    private static List<String> overFields(String relation) {
        return errors(
"""
public class Entry extends Model {
    public int order;
    public String number = "";
    public @Nullable Integer place;
    public @Nullable String code;
    public final ManyToMany<Blog> blogs = manyToMany();

    %s
}
"""
                        .formatted(relation),
                LINE);
    }

    @Test
    @Spec("REL-023")
    void aRelationOverFieldsNamesOneForEachPartOfTheKey() {
        assertThat(
                        overFields(
                                "@OnDelete(CASCADE) @FromFields(\"order\") public final"
                                        + " ForeignKey<Line> line = foreignKey();"))
                .containsExactly(
                        "Entry.java:8 'line': Q083: Entry.line names 'order' in @FromFields, but"
                            + " the key of Line is order, number. Name one field for each part, in"
                            + " that order.");
        assertThat(
                        overFields(
                                "@OnDelete(CASCADE) @FromFields({\"order\", \"order\"}) public"
                                        + " final ForeignKey<Line> line = foreignKey();"))
                .contains(
                        "Entry.java:8 'line': Q083: Entry.line names 'order' in @FromFields, but"
                                + " twice. Name another field for each part of the key.");
    }

    @Test
    @Spec("REL-023")
    void aRelationOverFieldsNamesColumnsOfTheModel() {
        assertThat(
                        overFields(
                                "@OnDelete(CASCADE) @FromFields({\"order\", \"numbr\"}) public"
                                        + " final ForeignKey<Line> line = foreignKey();"))
                .containsExactly(
                        "Entry.java:8 'line': Q083: Entry.line names 'numbr' in @FromFields, but"
                            + " Entry has no such field. Did you mean 'number'? Choices are: code,"
                            + " number, order, place.");
        assertThat(
                        overFields(
                                "@OnDelete(CASCADE) @FromFields({\"order\", \"blogs\"}) public"
                                        + " final ForeignKey<Line> line = foreignKey();"))
                .containsExactly(
                        "Entry.java:8 'line': Q083: Entry.line names 'blogs' in @FromFields, but"
                                + " Entry.blogs has no column.");
    }

    @Test
    @Spec("REL-023")
    void aRelationOverFieldsNamesColumnsOfTheTypesOfTheKey() {
        assertThat(
                        overFields(
                                "@OnDelete(CASCADE) @FromFields({\"number\", \"order\"}) public"
                                        + " final ForeignKey<Line> line = foreignKey();"))
                .containsExactly(
                        "Entry.java:8 'line': Q083: Entry.line names 'number' in @FromFields, but"
                                + " it holds String where Line.order is Integer. Declare both with"
                                + " one type.",
                        "Entry.java:8 'line': Q083: Entry.line names 'order' in @FromFields, but it"
                                + " holds Integer where Line.number is String. Declare both with"
                                + " one type.");
    }

    @Test
    @Spec("REL-023")
    void aRelationOverFieldsIsEmptyWhereTheseMayBe() {
        assertThat(
                        overFields(
                                "@OnDelete(SET_NULL) @FromFields({\"order\", \"number\"}) public"
                                        + " final ForeignKey<@Nullable Line> line = foreignKey();"))
                .containsExactly(
                        "Entry.java:8 'line': Q083: Entry.line names 'order, number' in"
                            + " @FromFields, but none of these may be null, so that it always leads"
                            + " somewhere. Declare it as `ForeignKey<Line>`, or one of them with"
                            + " @Nullable.");
        assertThat(
                        overFields(
                                "@OnDelete(CASCADE) @FromFields({\"order\", \"code\"}) public final"
                                        + " ForeignKey<Line> line = foreignKey();"))
                .containsExactly(
                        "Entry.java:8 'line': Q083: Entry.line names 'order, code' in @FromFields,"
                            + " but one of these may be null, so that it may lead nowhere. Declare"
                            + " it as `ForeignKey<@Nullable Line>`.");
        assertThat(
                        overFields(
                                "@OnDelete(DB_SET_NULL) @FromFields({\"order\", \"code\"}) public"
                                        + " final ForeignKey<@Nullable Line> line = foreignKey();"))
                .contains(
                        "Entry.java:8 'line': Q083: Entry.line names 'order' in @FromFields, but"
                            + " @OnDelete(DB_SET_NULL) would set it to NULL, which it may not be."
                            + " Declare it with @Nullable, or choose SET_NULL, which sets only"
                            + " those fields that may be.");
    }

    @Test
    @Spec("REL-023")
    void aRelationOverFieldsHasNoColumnOfItsOwn() {
        assertThat(
                        overFields(
                                "@OnDelete(CASCADE) @Column(\"line\") @FromFields({\"order\","
                                        + " \"number\"}) public final ForeignKey<Line> line ="
                                        + " foreignKey(5L);"))
                .containsExactly(
                        "Entry.java:8 'line': Q022: Entry.line has both @FromFields and @Column,"
                                + " which contradict each other. Remove one of the two.",
                        "Entry.java:8 'line': Q083: Entry.line names 'order, number' in"
                            + " @FromFields, but has the default key `foreignKey(5L)`, too. Give"
                            + " the fields their defaults, and write `foreignKey()`.");
    }

    @Test
    void aNameThatEveryPathHasIsRefused() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Blog> isNull = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:2 'isNull': Q012: Entry.isNull cannot have this name: every"
                            + " path has a method isNull() already. Rename the field; @Column keeps"
                            + " the name of its column.");
    }

    @Test
    void aSymmetricalRelationLeadsToItsOwnModel() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @Symmetrical public final ManyToMany<Author> authors = manyToMany();
}
"""))
                .containsExactly(
                        "Entry.java:2 'authors': Q035: Entry.authors has @Symmetrical, which is for"
                                + " many-to-many relations of a model to itself. Remove it.");
    }

    @Test
    void annotationsStandOnTheSideTheyAreFor() {
        assertThat(
                        errors(
"""
public class Blog extends Model {
    @OnDelete(CASCADE) @RelatedName("x") public final OneToMany<Entry> entries = oneToMany();
}
""",
"""
public class Entry extends Model {
    @OnDelete(CASCADE) @ReverseOf("x") @Through(model = Author.class) public final ForeignKey<Blog> blog = foreignKey();
}
"""))
                .containsExactly(
                        "Blog.java:2 'entries': Q035: Blog.entries has @OnDelete, which is for"
                                + " foreign keys and one-to-one relations. Remove it.",
                        "Blog.java:2 'entries': Q035: Blog.entries has @RelatedName, which is for"
                                + " the side of a relation that has the key. Remove it.",
                        "Entry.java:2 'blog': Q035: Entry.blog has @Through, which is for"
                                + " many-to-many relations. Remove it.",
                        "Entry.java:2 'blog': Q035: Entry.blog has @ReverseOf, which is for the"
                                + " other side of a relation. Remove it.");
    }

    @Test
    @Spec("REL-017")
    void aKeyDoesNotReferToItself() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @PrimaryKey @OnDelete(CASCADE) @RelatedName("notes")
                                    public final OneToOne<Note> note = oneToOne();
                                }
                                """,
                                """
                                public class Note extends Model {
                                    @PrimaryKey @OnDelete(CASCADE) @RelatedName("texts")
                                    public final OneToOne<Entry> entry = oneToOne();
                                }
                                """))
                .containsExactly(
                        "Entry.java:3 'note': Q068: Entry.note is the primary key of Entry and"
                                + " refers to itself: Entry.note -> Note.entry -> Entry.note. Give"
                                + " one of the models a key of its own.",
                        "Note.java:3 'entry': Q068: Note.entry is the primary key of Note and"
                                + " refers to itself: Note.entry -> Entry.note -> Note.entry. Give"
                                + " one of the models a key of its own.");
    }
}
