package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConstraintErrorsTest {
    @Test
    void aConstraintStandsOnValuesThatItIsFor() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @jakarta.validation.constraints.Email public int rating;
                                    @jakarta.validation.constraints.Past public String headline;
                                    @jakarta.validation.constraints.Max(3) public boolean hidden;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'rating': Q035: Entry.rating has @Email, which is for texts."
                                + " Remove it.",
                        "Entry.java:3 'headline': Q035: Entry.headline has @Past, which is for"
                                + " dates and times. Remove it.",
                        "Entry.java:4 'hidden': Q035: Entry.hidden has @Max, which is for numbers."
                                + " Remove it.");
    }

    @Test
    void aPatternIsARegularExpressionAndALimitIsANumber() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @jakarta.validation.constraints.Pattern(regexp = "[a")
                                    public String headline;
                                    @jakarta.validation.constraints.DecimalMin("one")
                                    public int rating;
                                }
                                """))
                .containsExactly(
                        "Entry.java:3 'headline': Q043: Entry.headline has the regular expression"
                                + " '[a' in @Pattern, which is none: Unclosed character class."
                                + " Correct it.",
                        "Entry.java:5 'rating': Q044: Entry.rating names 'one' as the limit of its"
                                + " values, which is no number. Write digits.");
    }

    @Test
    void whatIsUniqueForADayNamesADateOfTheSameModel() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @UniqueForDate("pubDat") public String headline;
                                    @UniqueForYear("headline") public int number;
                                    public java.time.LocalDate pubDate;
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'headline': Q045: Entry.headline is to differ for each day,"
                                + " month or year of 'pubDat', but Entry has no such field. Did you"
                                + " mean 'pubDate'? Choices are: pubDate.",
                        "Entry.java:3 'number': Q045: Entry.number is to differ for each day, month"
                                + " or year of 'headline', but Entry.headline is no date. Choices"
                                + " are: pubDate.");
    }

    @Test
    @Spec("VAL-005")
    void boundsLeaveRoomForAValue() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @Size(min = 5, max = 2) public String name;
                                    @Min(5) @Max(2) public int rating;
                                    @DecimalMin("1.2") @DecimalMax("1.8") public int number;
                                    @Positive @DecimalMax("0.0") public double weight;
                                    @Min(100) @Digits(integer = 2, fraction = 1) public BigDecimal price;
                                    @Min(40_000) public short year;
                                    @NotEmpty @Size(min = 3, max = 2) public byte[] code;
                                }
                                """))
                .containsExactly(
                        crossed(2, "name", "@Size(min = 5) and @Size(max = 2)"),
                        crossed(3, "rating", "@Min(5) and @Max(2)"),
                        crossed(4, "number", "@DecimalMin(1.2) and @DecimalMax(1.8)"),
                        crossed(5, "weight", "@Positive and @DecimalMax(0.0)"),
                        crossed(6, "price", "@Min(100) and @Digits(integer = 2)"),
                        crossed(7, "year", "@Min(40000) and the type short"),
                        crossed(8, "code", "@Size(min = 3) and @Size(max = 2)"));
    }

    private static String crossed(int line, String field, String bounds) {
        return "Entry.java:%d '%s': Q084: Entry.%s has %s, and no value is within both. Correct one of the two, or choose another type."
                .formatted(line, field, field, bounds);
    }

    @Test
    void boundsMayMeet() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @Size(min = 5, max = 5) public String name;
                                    @Min(5) @Max(5) public int rating;
                                    @NotBlank @Size(max = 1) public String letter;
                                    @PositiveOrZero @NegativeOrZero public long zero;
                                    @DecimalMin("0.5") @DecimalMax("0.5")
                                    @Digits(integer = 1, fraction = 1) public BigDecimal half;
                                    @Min(value = 9, groups = Blog.class) @Max(2) public int other;
                                }
                                """))
                .isEmpty();
    }
}
