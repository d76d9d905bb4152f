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
}
