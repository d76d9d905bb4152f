package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReverseErrorsTest {
    @Test
    void theOtherSideBelongsToARelation() {
        assertThat(
                        errors(
"""
public class Blog extends Model {
    public final OneToMany<Entry> entries = oneToMany();
    public final HasOne<Entry> first = hasOne();
}
""",
"""
public class Entry extends Model {}
"""))
                .containsExactly(
                        "Blog.java:2 'entries': Q014: Blog.entries is the other side of a relation"
                            + " that does not exist: Entry has no foreign key to Blog. Declare one"
                            + " there, or remove this field.",
                        "Blog.java:3 'first': Q014: Blog.first is the other side of a relation that"
                            + " does not exist: Entry has no one-to-one relation to Blog. Declare"
                            + " one there, or remove this field.");
    }

    @Test
    void amongSeveralRelationsOneIsNamed() {
        assertThat(
                        errors(
"""
public class Blog extends Model {
    public final OneToMany<Entry> entries = oneToMany();
}
""",
"""
public class Entry extends Model {
    @OnDelete(CASCADE) @RelatedName("news") public final ForeignKey<Blog> blog = foreignKey();
    @OnDelete(CASCADE) @RelatedName("olds") public final ForeignKey<Blog> archive = foreignKey();
}
"""))
                .containsExactly(
                        "Blog.java:2 'entries': Q015: Blog.entries could be the other side of"
                            + " several relations of Entry. Add @ReverseOf with one of: archive,"
                            + " blog.");
    }

    @Test
    void theNamedRelationExists() {
        assertThat(
                        errors(
"""
public class Blog extends Model {
    @ReverseOf("blogg") public final OneToMany<Entry> entries = oneToMany();
}
""",
"""
public class Entry extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Blog> blog = foreignKey();
}
"""))
                .containsExactly(
                        "Blog.java:2 'entries': Q016: Blog.entries names 'blogg' in @ReverseOf, but"
                            + " Entry has no such foreign key to Blog. Did you mean 'blog'? Choices"
                            + " are: blog.");
    }

    @Test
    void aManyToManySideNamesAManyToManyRelation() {
        assertThat(
                        errors(
"""
public class Author extends Model {
    @ReverseOf("blog") public final ManyToMany<Entry> entries = manyToMany();
}
""",
"""
public class Entry extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Blog> blog = foreignKey();
    public final ManyToMany<Author> authors = manyToMany();
}
"""))
                .containsExactly(
                        "Author.java:2 'entries': Q016: Author.entries names 'blog' in @ReverseOf,"
                            + " but Entry has no such many-to-many relation to Author. Choices are:"
                            + " authors.");
    }

    @Test
    void oneRelationHasOneOtherSide() {
        assertThat(
                        errors(
"""
public class Blog extends Model {
    public final OneToMany<Entry> entries = oneToMany();
    public final OneToMany<Entry> posts = oneToMany();
}
""",
"""
public class Entry extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Blog> blog = foreignKey();
}
"""))
                .containsExactly(
                        "Blog.java:3 'posts': Q041: Blog.posts is the other side of Entry.blog, and"
                                + " so is Blog.entries. Remove one of the two.");
    }

    @Test
    void theNameGivenThereAndHereIsTheSame() {
        assertThat(
                        errors(
"""
public class Blog extends Model {
    public final OneToMany<Entry> entries = oneToMany();
}
""",
"""
public class Entry extends Model {
    @RelatedName("posts") @OnDelete(CASCADE) public final ForeignKey<Blog> blog = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q036: Entry.blog calls its other side 'posts' in"
                            + " @RelatedName, but Blog declares it as 'entries'. Remove the name"
                            + " from @RelatedName.");
    }

    @Test
    @Spec("MODEL-006")
    void theNameOfAFieldIsTaken() {
        assertThat(
                        errors(
"""
public class Blog extends Model {
    public String entry;
    public String posts;
}
""",
"""
public class Entry extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Blog> blog = foreignKey();
}
""",
"""
public class Post extends Model {
    @OnDelete(CASCADE) @RelatedName("posts") public final ForeignKey<Blog> blog = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q011: The way back from Blog over Entry.blog is"
                                + " called 'entry', and so is Blog.entry. Give the relation another"
                                + " name with @RelatedName, or @NoReverse.",
                        "Post.java:2 'blog': Q011: The way back from Blog over Post.blog is called"
                            + " 'posts', and so is Blog.posts. Give the relation another name with"
                            + " @RelatedName, or @NoReverse.");
    }

    @Test
    void twoRelationsOfAModelHaveTwoNames() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) public final ForeignKey<Blog> blog = foreignKey();
    @OnDelete(CASCADE) public final ForeignKey<Blog> archive = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:3 'archive': Q011: The way back from Blog over Entry.archive is"
                                + " called 'entrySet', and so is the one over Entry.blog. Give the"
                                + " relation another name with @RelatedName, or @NoReverse.");
    }

    @Test
    void relationsOfTwoModelsHaveTwoNames() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) @RelatedName("texts") public final ForeignKey<Blog> blog = foreignKey();
}
""",
"""
public class Comment extends Model {
    @OnDelete(CASCADE) @RelatedName("texts") public final ForeignKey<Blog> blog = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q011: The way back from Blog over Entry.blog is"
                                + " called 'texts', and so is the one over Comment.blog. Give the"
                                + " relation another name with @RelatedName, or @NoReverse.");
    }

    @Test
    void aRelationIsEitherNamedOrHidden() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @NoReverse @RelatedName("posts") @OnDelete(CASCADE) public final ForeignKey<Blog> blog = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:2 'blog': Q022: Entry.blog has both @NoReverse and"
                            + " @RelatedName, which contradict each other. Remove one of the two.");
    }

    @Test
    @Spec("REL-014")
    void theNameOfTheOtherSideIsANameOfAField() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @OnDelete(CASCADE) @RelatedName("a__b") public final ForeignKey<Blog> a = foreignKey();
    @OnDelete(CASCADE) @RelatedName("9x y") public final ForeignKey<Blog> b = foreignKey();
    @OnDelete(CASCADE) @RelatedName("z_") public final ForeignKey<Blog> c = foreignKey();
    @OnDelete(CASCADE) @RelatedName("{foo}_x") public final ForeignKey<Blog> d = foreignKey();
    @OnDelete(CASCADE) @RelatedName(value = "e", query = "pk") public final ForeignKey<Blog> e = foreignKey();
    @OnDelete(CASCADE) @RelatedName("class") public final ForeignKey<Blog> f = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:2 'a': Q065: Entry.a calls its other side 'a__b' in"
                                + " @RelatedName, but two underscores separate the parts of a path."
                                + " Give it another name. (fields.E309)",
                        "Entry.java:3 'b': Q065: Entry.b calls its other side '9x y' in"
                            + " @RelatedName, but that is no name that a field can have. Give it"
                            + " another name. (fields.E306)",
                        "Entry.java:4 'c': Q065: Entry.c calls its other side 'z_' in @RelatedName,"
                            + " but it ends with an underscore, and two underscores separate the"
                            + " parts of a path. Give it another name. (fields.E308)",
                        "Entry.java:5 'd': Q065: Entry.d calls its other side '{foo}_x' in"
                                + " @RelatedName, but the names that are filled in are {app} and"
                                + " {model}. Give it another name. (fields.E306)",
                        "Entry.java:6 'e': Q065: Entry.e calls its other side 'pk' in @RelatedName,"
                                + " but 'pk' always means the primary key. Give it another name."
                                + " (fields.E306)",
                        "Entry.java:7 'f': Q065: Entry.f calls its other side 'class' in"
                            + " @RelatedName, but that is no name that a field can have. Give it"
                            + " another name. (fields.E306)");
    }

    @Test
    @Spec("REL-014")
    void anAbstractBaseGivesEachModelANameOfItsOwn() {
        assertThat(
                        errors(
"""
public abstract class Text extends Model {
    @OnDelete(CASCADE) @RelatedName("texts") public final ForeignKey<Blog> blog = foreignKey();
}
""",
"""
public class Entry extends Text {}
""",
"""
public class Note extends Text {}
"""))
                .containsExactly(
                        "Text.java:2 'blog': Q011: The way back from Blog over Note.blog is called"
                                + " 'texts', and so is the one over Entry.blog. Give the relation"
                                + " another name with @RelatedName, in an abstract base with {app}"
                                + " or {model} in it, or @NoReverse.");
    }

    @Test
    @Spec("REL-019")
    void aRelationInBothDirectionsHasNoOtherSide() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    @RelatedName("related") public final ManyToMany<Entry> like = manyToMany();
    @Symmetrical(false) @RelatedName("later") public final ManyToMany<Entry> earlier = manyToMany();
}
"""))
                .containsExactly(
                        "Entry.java:2 'like': Q086: Entry.like holds in both directions, so that"
                            + " there is no other side to be named in @RelatedName. Remove it, or"
                            + " add @Symmetrical(false). (fields.W345)");
    }
}
