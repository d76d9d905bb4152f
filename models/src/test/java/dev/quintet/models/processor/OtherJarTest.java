package dev.quintet.models.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Models whose parents and relations come from a jar, of which the compiler sees class files only.
class OtherJarTest {
    @TempDir Path directory;

    @BeforeEach
    void compileTheJar() {
        Compilation jar =
                Compilation.into(
                        directory.resolve("jar"),
                        List.of(
                                "@dev.quintet.models.App package people;",
                                """
                                package people;
                                import dev.quintet.models.*;
                                import dev.quintet.models.meta.Deletion;
                                import org.jspecify.annotations.Nullable;
                                public class Person extends Model {
                                    public static final Manager<Person> objects = Manager.of(Person.class);
                                    @PrimaryKey public String code;
                                    public @Nullable String nickname;
                                    @OnDelete(Deletion.SET_NULL)
                                    public final ForeignKey<@Nullable Person> boss = foreignKey();
                                }
                                """,
                                """
                                package people;
                                import dev.quintet.models.*;
                                import jakarta.validation.constraints.Size;
                                import org.jspecify.annotations.Nullable;
                                public abstract class Noted extends Model {
                                    @Size(max = 20) public @Nullable String note;
                                    private int weight;
                                    public int getWeight() { return weight; }
                                    public void setWeight(int weight) { this.weight = weight; }
                                }
                                """));
        assertThat(jar.errors()).isEmpty();
    }

    @Test
    void aForeignKeyHasTheTypeOfTheOtherKey() {
        Compilation compilation =
                compile(
                        """
                        package club;
                        import dev.quintet.models.*;
                        import dev.quintet.models.meta.Deletion;
                        import people.Person;
                        public class Member extends people.Noted {
                            @OnDelete(Deletion.CASCADE) public final ForeignKey<Person> person = foreignKey();
                        }
                        """);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generated("club/Member_.java"))
                .contains("model.column(\"note\", ValueType.varchar(20)).nullable();")
                .contains("member.setWeight(row.getInt(at + 2));")
                .contains("load(member.person, row.getString(at + 3));")
                .contains("public static <R> Path<R> reverseOf(Person_.Path<R> from) {");
    }

    @Test
    void aChildFillsItsParentFirst() {
        Compilation compilation =
                compile(
                        """
                        package club;
                        import dev.quintet.models.Manager;
                        import people.Person;
                        public class Member extends Person {
                            public static final Manager<Member> objects = Manager.of(Member.class);
                            public int since;
                        }
                        """);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generated("club/Member_.java"))
                .contains("Person_.TYPE.fill(member, row, at);")
                .contains("member.since = row.getInt(at + 4);")
                .contains("case 3 -> Person_.TYPE.get(member, 0);")
                .contains("public static Person_.Path<Member> boss() {");
    }

    @Test
    void theOtherJarCannotDeclareTheOtherSide() {
        Compilation compilation =
                compile(
                        """
                        package club;
                        import dev.quintet.models.*;
                        import dev.quintet.models.meta.Deletion;
                        import people.Person;
                        public class Member extends Model {
                            @OnDelete(Deletion.CASCADE) @RelatedName("boss")
                            public final ForeignKey<Person> person = foreignKey();
                        }
                        """);
        assertThat(compilation.errors())
                .containsExactly(
                        "Member.java:7 'person': Q011: The way back from Person over Member.person"
                            + " is called 'boss', and so is Person.boss. Give the relation another"
                            + " name with @RelatedName, or @NoReverse.");
    }

    private Compilation compile(String source) {
        return Compilation.into(
                directory.resolve("own"),
                List.of("@dev.quintet.models.App package club;", source),
                "-classpath",
                directory.resolve("jar/classes")
                        + java.io.File.pathSeparator
                        + System.getProperty("java.class.path"));
    }
}
