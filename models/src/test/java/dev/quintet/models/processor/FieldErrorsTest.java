package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.errors;
import static dev.quintet.models.processor.Mistakes.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldErrorsTest {
    @Test
    void aTypeThatIsNoColumnIsRefusedWithTheListOfThoseThatAre() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public String headline;
                                    public List<String> tags;
                                }
                                """))
                .containsExactly(
                        "Entry.java:3 'tags': Q004: Entry.tags has type List<String>, which is no"
                            + " type of a column. Choices are: String, int, long, short, double,"
                            + " float, boolean and their boxes, BigDecimal, LocalDate, LocalTime,"
                            + " LocalDateTime, Instant, Duration, UUID, byte[], InetAddress,"
                            + " Inet4Address, Inet6Address, URI, Json, enums, relations, and any"
                            + " other class with @Convert. Make the field transient to leave it out"
                            + " of the table.");
    }

    @Test
    void aFinalFieldThatLooksLikeAColumnIsWarnedOf() {
        assertThat(
                        warnings(
                                """
                                public class Entry extends Model {
                                    public final String headline = "";
                                    public final transient String shown = "";
                                    final String own = "";
                                    public static final String SHARED = "";
                                    public final Map<String, String> notes = new HashMap<>();
                                    public final ManyToMany<Author> authors = manyToMany();
                                    public String text;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'headline': Q080: Entry.headline is final, so that it is no"
                            + " column. Remove `final` to store it, or add `transient` to leave it"
                            + " out of the table without this warning.");
    }

    @Test
    void theOldDateAndArraysAndCharactersAreNoColumns() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public java.util.Date date;
                                    public int[] numbers;
                                    public char letter;
                                    public byte small;
                                }
                                """))
                .extracting(error -> error.replaceAll(", which is no type.*", ""))
                .containsExactly(
                        "Entry.java:2 'date': Q004: Entry.date has type Date",
                        "Entry.java:3 'numbers': Q004: Entry.numbers has type int[]",
                        "Entry.java:4 'letter': Q004: Entry.letter has type char",
                        "Entry.java:5 'small': Q004: Entry.small has type byte");
    }

    @Test
    void anEnumOfValuesHasValuesThatAreColumns() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public Level level;
                                    public enum Level implements Choice<Object> {
                                        LOW;
                                        public Object value() { return 1; }
                                        public String label() { return "low"; }
                                    }
                                }
                                """))
                .extracting(error -> error.replaceAll(", which is no type.*", ""))
                .containsExactly("Entry.java:2 'level': Q004: Entry.level has type Choice<Object>");
    }

    @Test
    void aDecimalSaysItsSize() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public BigDecimal price;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'price': Q013: Entry.price is a BigDecimal of unknown size."
                            + " Add jakarta.validation's @Digits, for example `@Digits(integer = 8,"
                            + " fraction = 2)`.");
    }

    @Test
    void aPrivateFieldHasAGetter() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    private String headline;
                                    private boolean draft;
                                    public boolean isDraft() { return draft; }
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'headline': Q005: Entry.headline cannot be reached from"
                            + " Entry_: it is private and has no getter such as getHeadline(). Add"
                            + " the accessor, or make the field visible in package 'blog'.",
                        "Entry.java:3 'draft': Q005: Entry.draft cannot be reached from Entry_: it"
                                + " is private and has no setter such as setDraft(boolean). Add the"
                                + " accessor, or make the field visible in package 'blog'.");
    }

    @Test
    void anAccessorOfAnotherTypeOrAPrivateOneDoesNotCount() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    private @Nullable String headline;
                                    private int rating;
                                    public Optional<String> getHeadline() { return Optional.ofNullable(headline); }
                                    private int getRating() { return rating; }
                                    public void setRating(int rating) { this.rating = rating; }
                                }
                                """))
                .extracting(error -> error.replaceAll(" cannot be reached.*", ""))
                .containsExactly(
                        "Entry.java:2 'headline': Q005: Entry.headline",
                        "Entry.java:3 'rating': Q005: Entry.rating");
    }

    @Test
    void aFieldOfABaseInAnotherPackageIsPublicOrHasAccessors() {
        String base =
                """
                package base;
                import dev.quintet.models.*;
                public abstract class Audited extends Model {
                    protected String note = "";
                }
                """;
        String entry =
                """
                package blog;
                public class Entry extends base.Audited {}
                """;
        assertThat(
                        Mistakes.compile(
                                        java.util.List.of(
                                                base,
                                                entry,
                                                "@dev.quintet.models.App package blog;"))
                                .errors())
                .containsExactly(
                        "Audited.java:4 'note': Q005: Audited.note cannot be reached from Entry_:"
                            + " it is declared in package 'base', not public, and has no getter"
                            + " such as getNote(). Add the accessor, or make the field visible in"
                            + " package 'blog'.");
    }

    @Test
    @Spec("CPK-001")
    void aPrimaryKeyIsNeverNull() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @PrimaryKey public @Nullable String slug;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'slug': Q009: Entry.slug is a primary key and may not be"
                                + " null. Remove @Nullable or @PrimaryKey.");
    }

    @Test
    void aPrimitiveCannotBeNull() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public @Nullable int rating;
                                }
                                """))
                .contains(
                        "Entry.java:2 'rating': Q021: Entry.rating is of the primitive type int and"
                                + " can never be null. Declare it as @Nullable Integer.");
    }

    @Test
    void nullableBytesAreWrittenBehindTheByte() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public @Nullable byte[] image;
                                }
                                """))
                .contains(
                        "Entry.java:2 'image': Q028: Entry.image: @Nullable is in the wrong place."
                                + " Write `byte @Nullable []`.");
    }

    @Test
    void notNullAndNullableContradictEachOther() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @NotNull public @Nullable String headline;
                                    @AutoNow @AutoNowAdd public Instant changed;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'headline': Q022: Entry.headline has both @Nullable and"
                                + " @NotNull, which contradict each other. Remove one of the two.",
                        "Entry.java:3 'changed': Q022: Entry.changed has both @AutoNow and"
                            + " @AutoNowAdd, which contradict each other. Remove one of the two.");
    }

    @Test
    @Spec("MODEL-006")
    void namesThatWouldBreakPathsAreRefused() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public String head__line;
                                    public String body_;
                                    public int pk;
                                    public int id;
                                    public String objects;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'head__line': Q012: Entry.head__line cannot have this name:"
                                + " two underscores separate the parts of a path. Rename the field;"
                                + " @Column keeps the name of its column.",
                        "Entry.java:3 'body_': Q012: Entry.body_ cannot have this name: it ends"
                                + " with an underscore, and two underscores separate the parts of a"
                                + " path. Rename the field; @Column keeps the name of its column.",
                        "Entry.java:4 'pk': Q012: Entry.pk cannot have this name: 'pk' always means"
                            + " the primary key. Rename the field; @Column keeps the name of its"
                            + " column.",
                        "Entry.java:5 'id': Q012: Entry.id cannot have this name: 'id' is the"
                                + " primary key unless it is declared with @PrimaryKey. Rename the"
                                + " field; @Column keeps the name of its column.",
                        "Entry.java:6 'objects': Q012: Entry.objects cannot have this name:"
                            + " 'objects' has another meaning in Entry_. Rename the field; @Column"
                            + " keeps the name of its column.");
    }

    @Test
    void annotationsOfRelationsHaveNoMeaningOnValues() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @OnDelete(CASCADE) public String headline;
                                    @AutoNow public String changed;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'headline': Q035: Entry.headline has @OnDelete, which is for"
                                + " foreign keys and one-to-one relations. Remove it.",
                        "Entry.java:3 'changed': Q035: Entry.changed has @AutoNow, which is for"
                                + " dates and times. Remove it.");
    }

    @Test
    void aConverterFitsItsFieldAndStoresAColumn() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @Convert(Upper.class) public UUID key;
                                    @Convert(Tags.class) public Set<Integer> tags;
                                    @Convert(Odd.class) public Thread thread;
                                    static class Upper implements Converter<String, String> {
                                        public String toStored(String value) { return value; }
                                        public String fromStored(String stored) { return stored; }
                                    }
                                    static class Tags implements Converter<Set<String>, String> {
                                        public String toStored(Set<String> value) { return ""; }
                                        public Set<String> fromStored(String stored) { return Set.of(); }
                                    }
                                    static class Odd implements Converter<Thread, Object> {
                                        public Object toStored(Thread value) { return value; }
                                        public Thread fromStored(Object stored) { return new Thread(); }
                                    }
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'key': Q032: Entry.key cannot be converted by Entry.Upper:"
                                + " the field has type UUID, the converter is for String.",
                        "Entry.java:3 'tags': Q032: Entry.tags cannot be converted by Entry.Tags:"
                                + " the field has type Set<Integer>, the converter is for"
                                + " Set<String>.",
                        "Entry.java:4 'thread': Q032: Entry.thread cannot be converted by"
                                + " Entry.Odd: it stores Object, which is no type of a column.");
    }

    @Test
    void aConverterCanBeMade() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @Convert(Inner.class) public Thread one;
                                    @Convert(Given.class) public Thread two;
                                    @Convert(Hidden.class) public Thread three;
                                    class Inner extends Given { Inner() { super("x"); } }
                                    private static class Hidden extends Given { Hidden() { super("x"); } }
                                    static class Given implements Converter<Thread, String> {
                                        Given(String name) {}
                                        public String toStored(Thread value) { return value.getName(); }
                                        public Thread fromStored(String stored) { return new Thread(stored); }
                                    }
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'one': Q032: Entry.one cannot be converted by Entry.Inner:"
                                + " the converter is no static class with a constructor without"
                                + " arguments.",
                        "Entry.java:3 'two': Q032: Entry.two cannot be converted by Entry.Given:"
                                + " the converter is no static class with a constructor without"
                                + " arguments.",
                        "Entry.java:4 'three': Q042: Entry.three needs Entry.Hidden, which Entry_"
                                + " cannot see. Make it visible in package 'blog'.");
    }

    @Test
    void anEnumIsVisibleToTheGeneratedClass() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public Status status;
                                    private enum Status { DRAFT }
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'status': Q042: Entry.status needs Entry.Status, which Entry_"
                                + " cannot see. Make it visible in package 'blog'.");
    }

    @Test
    void transientStaticAndFinalFieldsAreNoColumns() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public String headline;
                                    public transient Thread worker;
                                    public static Thread shared;
                                    public final Thread own = new Thread();
                                }
                                """))
                .isEmpty();
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public Thread worker;
                                    public BigDecimal price;
                                    private String headline;
                                }
                                """,
                                """
                                public class Comment extends Model {
                                    public final ForeignKey<Entry> entry = foreignKey();
                                }
                                """,
                                """
                                class Uses {
                                    Object column = Entry_.headline;
                                }
                                """))
                .extracting(error -> error.replaceAll("(Q\\d+).*", "$1"))
                .containsExactly(
                        "Entry.java:2 'worker': Q004",
                        "Entry.java:3 'price': Q013",
                        "Entry.java:4 'headline': Q005",
                        "Comment.java:2 'entry': Q006");
    }
}
