package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.checks;
import static dev.quintet.models.processor.Mistakes.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Models in whose place no other can stand.
class SwapErrorsTest {
    private static final String USER =
            """
            @Swappable public class User extends Model { public String name; }
            """;

    @Test
    @Spec("MODEL-010")
    void onlyASwappableModelIsReplaced() {
        assertThat(errors("@Replaces(Blog.class) public class Log extends Blog {}"))
                .containsExactly(
                        "Log.java:1 'Log': Q081: Log cannot stand in the place of Blog: Blog is not"
                            + " @Swappable. A replacement extends a @Swappable model and has its"
                            + " key.");
    }

    @Test
    @Spec("MODEL-010")
    void aReplacementExtendsWhatItReplaces() {
        assertThat(errors(USER, "@Replaces(User.class) public class Log extends Blog {}"))
                .containsExactly(
                        "Log.java:1 'Log': Q081: Log cannot stand in the place of User: it does not"
                            + " extend it, or a model with a table stands between. A replacement"
                            + " extends a @Swappable model and has its key.");
    }

    @Test
    @Spec("MODEL-010")
    void aReplacementHasTheKeyOfWhatItReplaces() {
        assertThat(
                        errors(
                                USER,
                                """
                                @Replaces(User.class) public class Customer extends User {
                                    @PrimaryKey public UUID number;
                                }
                                """))
                .containsExactly(
                        "Customer.java:1 'Customer': Q081: Customer cannot stand in the place of"
                            + " User: Customer.number gives it another key than the one by which"
                            + " others refer to User. A replacement extends a @Swappable model and"
                            + " has its key.");
    }

    @Test
    @Spec("MODEL-010")
    void oneModelStandsInThePlaceOfAnother() {
        assertThat(
                        errors(
                                USER,
                                "@Replaces(User.class) public class Customer extends User {}",
                                "@Replaces(User.class) public class Guest extends User {}"))
                .containsExactly(
                        "Guest.java:1 'Guest': Q082: Guest and Customer both have"
                                + " @Replaces(User.class). Remove it from one of them.");
    }

    @Test
    @Spec("MODEL-010")
    void theMetaMethodOfASwappableModelDescribesItsReplacementToo() {
        assertThat(
                        errors(
                                """
                                @Swappable public class User extends Model {
                                    public String name;
                                    static void meta(Meta<User> meta) {}
                                }
                                """))
                .containsExactly(
                        "User.java:3 'meta': Q020: User.meta cannot describe User: its parameter is"
                                + " a Meta<User>. Declare it as `static void meta(Meta<? extends"
                                + " User> meta)`.");
    }

    @Test
    @Spec("MODEL-010")
    void aChildOfWhatIsReplacedIsToldAtTheStart() {
        assertThat(
                        checks(
                                USER,
                                "@Replaces(User.class) public class Customer extends User {}",
                                "public class Staff extends User { public int wage; }"))
                .containsExactly(
                        "blog.Staff: (fields.E301) It extends blog.User, which has been replaced by"
                                + " blog.Customer. Extend that one.");
    }
}
