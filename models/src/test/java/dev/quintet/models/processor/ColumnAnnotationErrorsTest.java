package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Mistakes in what annotations make of a column.
class ColumnAnnotationErrorsTest {
    @Test
    void aCountedKeyIsABoxedInteger() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @AutoKey public int number;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'number': Q060: Entry.number has @AutoKey, but its type is"
                                + " int. The database counts a single key of type Short, Integer or"
                                + " Long, which is null until the instance is saved.");
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @AutoKey public String number;
                                }
                                """))
                .singleElement()
                .asString()
                .contains("Q060", "its type is String");
    }

    @Test
    void aCountedKeyIsTheOnlyKey() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @AutoKey public Long first;
                                    @AutoKey public Long second;
                                }
                                """))
                .hasSize(2)
                .allSatisfy(error ->
                        assertThat(error).contains("Q060", "the key of Entry has 2 fields"));
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @AutoKey public @Nullable Long first;
                                }
                                """))
                .singleElement()
                .asString()
                .contains("Q009");
    }

    @Test
    void anAddressIsNeverEmpty() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @Blank public java.net.InetAddress any;
                                    @Blank public java.net.Inet4Address four;
                                    @Blank public java.net.@Nullable Inet6Address six;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'any': Q061: Entry.any may be left empty but not be null, and"
                                + " an address is never empty. Declare it as @Nullable, or remove"
                                + " @Blank.",
                        "Entry.java:3 'four': Q061: Entry.four may be left empty but not be null,"
                            + " and an address is never empty. Declare it as @Nullable, or remove"
                            + " @Blank.");
    }

    @Test
    void annotationsOfOneTypeHaveNoMeaningOnOthers() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @UnpackIpv4 public java.net.Inet4Address four;
                                    @Slug public int slug;
                                    @Url public java.net.URI url;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'four': Q035: Entry.four has @UnpackIpv4, which is for"
                                + " InetAddress. Remove it.",
                        "Entry.java:3 'slug': Q035: Entry.slug has @Slug, which is for texts."
                                + " Remove it.",
                        "Entry.java:4 'url': Q035: Entry.url has @Url, which is for texts. Remove"
                                + " it.");
    }

    @Test
    void aFieldThatTheLibrarySetsHasNoDefault() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @AutoNowAdd public Instant made = Instant.now();
                                    @AutoNow public Instant changed;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'made': Q064: Entry.made has @AutoNowAdd and the default"
                                + " `Instant.now()`, which contradict each other. Remove one of the"
                                + " two. (fields.E160)");
    }

    @Test
    void anObjectThatHoldsAColumnIsFinalAndNoKey() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public dev.quintet.models.files.FileField scan =
                                            new dev.quintet.models.files.FileField(this);
                                    @PrimaryKey
                                    public final dev.quintet.models.files.FileField key =
                                            new dev.quintet.models.files.FileField(this);
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'scan': Q062: Entry.scan holds the value of a column and is"
                                + " not final. Declare it as `final FileField scan = new"
                                + " ...(this);`.",
                        "Entry.java:5 'key': Q063: Entry.key is a primary key, which cannot be a"
                                + " FileField. Take a plain type for the key.");
    }

    @Test
    @Spec("FOPT-005")
    void tablesAndColumnsHaveNames() {
        assertThat(
                        errors(
                                """
                                @Table(" ") public class Entry extends Model {
                                    @Column("") public int rating;
                                    @Column("a\\0b") public int number;
                                    @Table("") public final ManyToMany<Blog> blogs = manyToMany();
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "Entry.java:1 'Entry': Q085: Entry has @Table(\" \"), which no database has"
                                + " for a name: it is blank. Write a name, or remove the annotation"
                                + " for the usual one.",
                        "Entry.java:2 'rating': Q085: Entry.rating has @Column(\"\"), which no"
                                + " database has for a name: it is blank. Write a name, or remove"
                                + " the annotation for the usual one.",
                        "Entry.java:3 'number': Q085: Entry.number has @Column(\"a\\0b\"), which no"
                                + " database has for a name: it is cut off by NUL. Write a name, or"
                                + " remove the annotation for the usual one.",
                        "Entry.java:4 'blogs': Q085: Entry.blogs has @Table(\"\"), which no"
                            + " database has for a name: it is blank. Write a name, or remove the"
                            + " annotation for the usual one.");
    }
}
