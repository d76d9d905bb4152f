package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThroughErrorsTest {
    @Test
    void theModelBetweenIsAModel() {
        assertThat(
                        errors(
"""
public class Project extends Model {
    @Through(model = String.class) public final ManyToMany<Author> members = manyToMany();
}
"""))
                .containsExactly(
                        "Project.java:2 'members': Q024: Project.members goes through String, but"
                                + " String is no model.");
    }

    @Test
    void theModelBetweenHasAKeyToEitherSide() {
        assertThat(
                        errors(
"""
public class Project extends Model {
    @Through(model = Assignment.class) public final ManyToMany<Author> members = manyToMany();
}
""",
"""
public class Assignment extends Model {
    public int hours;
}
"""))
                .containsExactly(
                        "Project.java:2 'members': Q024: Project.members goes through Assignment,"
                                + " but Assignment has no foreign key to Project. Add"
                                + " `ForeignKey<Project>` there.",
                        "Project.java:2 'members': Q024: Project.members goes through Assignment,"
                                + " but Assignment has no foreign key to Author. Add"
                                + " `ForeignKey<Author>` there.");
    }

    @Test
    void twoKeysToOneSideHaveToBeTold() {
        assertThat(
                        errors(
"""
public class Project extends Model {
    @Through(model = Assignment.class) public final ManyToMany<Author> members = manyToMany();
}
""",
"""
public class Assignment extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Project> project = foreignKey();
    @OnDelete(CASCADE) public final ForeignKey<Author> author = foreignKey();
    @OnDelete(CASCADE) @NoReverse public final ForeignKey<Author> boss = foreignKey();
}
"""))
                .containsExactly(
                        "Project.java:2 'members': Q024: Project.members goes through Assignment,"
                            + " but Assignment has several foreign keys to Author: author, boss."
                            + " Name the two that count in @Through(fields = {...}).");
    }

    @Test
    void namedKeysExistAndLeadToTheRightSide() {
        assertThat(
                        errors(
"""
public class Project extends Model {
    @Through(model = Assignment.class, fields = {"author", "autor"}) public final ManyToMany<Author> members = manyToMany();
}
""",
"""
public class Assignment extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Project> project = foreignKey();
    @OnDelete(CASCADE) public final ForeignKey<Author> author = foreignKey();
}
"""))
                .containsExactly(
                        "Project.java:2 'members': Q024: Project.members goes through Assignment,"
                                + " but 'author' in fields is no foreign key from there to Project."
                                + " Choices are: project.",
                        "Project.java:2 'members': Q024: Project.members goes through Assignment,"
                            + " but 'autor' in fields is no foreign key from there to Author. Did"
                            + " you mean 'author'? Choices are: author.");
    }

    @Test
    void twoKeysAreNamed() {
        assertThat(
                        errors(
"""
public class Project extends Model {
    @Through(model = Assignment.class, fields = "project") public final ManyToMany<Author> members = manyToMany();
}
""",
"""
public class Assignment extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Project> project = foreignKey();
    @OnDelete(CASCADE) public final ForeignKey<Author> author = foreignKey();
}
"""))
                .containsExactly(
                        "Project.java:2 'members': Q024: Project.members goes through Assignment,"
                            + " but fields has to name two keys of it, first the one to Project.");
    }

    @Test
    void aRelationToItselfNeedsTwoKeys() {
        assertThat(
                        errors(
"""
public class Person extends Model {
    @Through(model = Friendship.class) public final ManyToMany<Person> friends = manyToMany();
}
""",
"""
public class Friendship extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Person> one = foreignKey();
}
"""))
                .containsExactly(
                        "Person.java:2 'friends': Q024: Person.friends goes through Friendship, but"
                                + " Friendship needs two foreign keys to Person. Add"
                                + " `ForeignKey<Person>` there.");
    }

    @Test
    @Spec("REL-022")
    void twoRelationsHaveDifferentPairs() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @Through(model = Part.class) @RelatedName("written")
                                    public final ManyToMany<Author> authors = manyToMany();
                                    @Through(model = Part.class) @RelatedName("made")
                                    public final ManyToMany<Author> makers = manyToMany();
                                }
                                """,
                                """
                                public class Part extends Model {
                                    @OnDelete(CASCADE) public final ForeignKey<Entry> entry = foreignKey();
                                    @OnDelete(CASCADE) public final ForeignKey<Author> author = foreignKey();
                                }
                                """))
                .containsExactly(
                        "Entry.java:5 'makers': Q069: Entry.makers has the same pairs as"
                            + " Entry.authors: both go through Part by the same keys. Remove one of"
                            + " the two. (models.E003)");
    }
}
