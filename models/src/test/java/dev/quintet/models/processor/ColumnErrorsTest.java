package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnErrorsTest {
    @Test
    void twoFieldsHaveTwoColumns() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public String pubDate;
                                    public String pub_date;
                                    @Column("x") public int one;
                                    @Column("X") public int other;
                                    @Column("id") public int number;
                                    @OnDelete(CASCADE) public final ForeignKey<Blog> blog = foreignKey();
                                    public long blogId;
                                }
                                """))
                .containsExactly(
                        "Entry.java:3 'pub_date': Q052: Entry.pub_date and Entry.pubDate are both"
                                + " stored in the column 'pub_date'. Give one of them another with"
                                + " @Column.",
                        "Entry.java:5 'other': Q052: Entry.other and Entry.one are both stored in"
                                + " the column 'X'. Give one of them another with @Column.",
                        "Entry.java:6 'number': Q052: Entry.number and Entry.id are both stored in"
                                + " the column 'id'. Give one of them another with @Column.",
                        "Entry.java:8 'blogId': Q052: Entry.blogId and Entry.blog are both stored"
                            + " in the column 'blog_id'. Give one of them another with @Column.");
    }

    @Test
    void aDecimalHasDigits() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @Digits(integer = -1, fraction = 4) public BigDecimal one;
                                    @Digits(integer = 0, fraction = 0) public BigDecimal other;
                                    @Digits(integer = 0, fraction = 2) public BigDecimal fine;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'one': Q053: Entry.one has @Digits(integer = -1, fraction ="
                            + " 4), in which no number fits. Neither is below zero, and together"
                            + " they are at least one digit.",
                        "Entry.java:3 'other': Q053: Entry.other has @Digits(integer = 0, fraction"
                                + " = 0), in which no number fits. Neither is below zero, and"
                                + " together they are at least one digit.");
    }

    @Test
    void aSizeIsForTextsAndHasRoomForOne() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @Size(max = 0) public String empty;
                                    @Size(max = 5) public int number;
                                    @Size(min = 1) public String fine;
                                    @Size(max = 5) public byte[] bytes;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'empty': Q054: Entry.empty has @Size(max = 0), in which no"
                            + " text fits. Write the greatest number of characters, at least 1.",
                        "Entry.java:3 'number': Q035: Entry.number has @Size, which is for texts"
                                + " and bytes. Remove it.");
    }

    @Test
    void aModelHidesNoClassThatEverySourceSees() {
        for (String name : new String[] {"Long", "Object", "Override", "String"}) {
            assertThat(errors("public class " + name + " extends Model { public int number; }"))
                    .contains(
                            name
                                    + ".java:1 '"
                                    + name
                                    + "': Q055: "
                                    + name
                                    + " cannot have this name: in its package it would stand in"
                                    + " for java.lang."
                                    + name
                                    + ". Rename the class; @Table keeps the name of its table.");
        }
        assertThat(errors("public class Handle extends Model { public int number; }"))
                .contains(
                        "Handle.java:1 'Handle': Q055: Handle cannot have this name: in its package"
                            + " it would stand in for dev.quintet.models.Handle. Rename the class;"
                            + " @Table keeps the name of its table.");
    }
}
