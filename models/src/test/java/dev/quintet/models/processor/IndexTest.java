package dev.quintet.models.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class IndexTest {
    private static final String SERVICE = "META-INF/services/dev.quintet.models.meta.AppIndex";
    private static final String BLOG_APP = "@dev.quintet.models.App package blog;";

    @TempDir Path directory;

    @Test
    void aModelBelongsToTheNearestAppAroundIt() {
        Compilation compilation =
                Compilation.into(
                        directory,
                        List.of(
                                BLOG_APP,
                                "@dev.quintet.models.App(\"press\") package blog.news;",
                                model("blog", "Entry"),
                                model("blog.parts", "Comment"),
                                model("blog.news", "Paper"),
                                model("blog.news.old", "Archive")));
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generated("blog/BlogIndex_.java"))
                .endsWith(
                        """
                            @Override
                            public List<App> apps() {
                                return List.of(
                                        new App("blog", "blog", List.of(Entry_.TYPE, Comment_.TYPE)),
                                        new App("press", "blog.news", List.of(Paper_.TYPE, Archive_.TYPE)));
                            }
                        }
                        """);
    }

    @Test
    @Spec("MODEL-008")
    void aModelWithoutAnAppIsAnError() {
        Compilation compilation =
                Compilation.into(directory, List.of(model("blog.parts", "Entry")));
        assertThat(compilation.errors())
                .containsExactly(
                        "Entry.java:1 'Entry': Q001: Entry belongs to no app: neither package"
                            + " 'blog.parts' nor a package around it has @App. Write `@App package"
                            + " blog.parts;` in its package-info.java.");
    }

    @Test
    void compilingOneModelAgainKeepsTheOthers() {
        Compilation.into(
                directory, List.of(BLOG_APP, model("blog", "Entry"), model("blog", "Comment")));
        Compilation again = Compilation.into(directory, List.of(model("blog", "Comment")));
        assertThat(again.errors()).isEmpty();
        assertThat(again.generated("blog/BlogIndex_.java"))
                .contains("List.of(Comment_.TYPE, Entry_.TYPE)");
        assertThat(again.output(SERVICE))
                .isEqualTo(
                        """
                        # model blog.Comment
                        # model blog.Entry
                        blog.BlogIndex_
                        """);
    }

    @Test
    void compilingAModelForTheFirstTimeAddsIt() {
        Compilation.into(directory, List.of(BLOG_APP, model("blog", "Entry")));
        Compilation again = Compilation.into(directory, List.of(model("blog", "Comment")));
        assertThat(again.errors()).isEmpty();
        assertThat(again.generated("blog/BlogIndex_.java"))
                .contains("List.of(Comment_.TYPE, Entry_.TYPE)");
    }

    @Test
    void aModelWhoseClassIsGoneIsDropped() throws IOException {
        Compilation.into(
                directory, List.of(BLOG_APP, model("blog", "Entry"), model("blog", "Comment")));
        Files.delete(directory.resolve("classes/blog/Entry.class"));
        Compilation again = Compilation.into(directory, List.of(model("blog", "Comment")));
        assertThat(again.errors()).isEmpty();
        assertThat(again.generated("blog/BlogIndex_.java")).contains("List.of(Comment_.TYPE)");
        assertThat(again.output(SERVICE)).doesNotContain("Entry");
    }

    @Test
    void aClassThatIsNoModelAnyMoreIsDropped() {
        Compilation.into(
                directory, List.of(BLOG_APP, model("blog", "Entry"), model("blog", "Comment")));
        Compilation again =
                Compilation.into(
                        directory,
                        List.of("package blog; public class Entry {}", model("blog", "Comment")));
        assertThat(again.errors()).isEmpty();
        assertThat(again.generated("blog/BlogIndex_.java")).contains("List.of(Comment_.TYPE)");
    }

    @Test
    void compilingAClassThatIsNoModelLeavesTheIndexAlone() {
        Compilation first = Compilation.into(directory, List.of(BLOG_APP, model("blog", "Entry")));
        String before = first.output(SERVICE);
        Compilation again = Compilation.into(directory, List.of("package blog; class Tool {}"));
        assertThat(again.errors()).isEmpty();
        assertThat(again.output(SERVICE)).isEqualTo(before);
    }

    @Test
    void theTestsOfAnAppHaveAnIndexOfTheirOwn() {
        Compilation.into(directory.resolve("main"), List.of(BLOG_APP, model("blog", "Entry")));
        Compilation tests =
                Compilation.into(
                        directory.resolve("test"),
                        List.of(model("blog", "Probe")),
                        "-classpath",
                        directory.resolve("main/classes")
                                + java.io.File.pathSeparator
                                + System.getProperty("java.class.path"));
        assertThat(tests.errors()).isEmpty();
        assertThat(tests.output(SERVICE))
                .isEqualTo(
                        """
                        # model blog.Probe
                        blog.BlogIndex2_
                        """);
    }

    @Test
    @Spec({"MODEL-008", "META-003"})
    void twoModelsHaveTwoTablesAndTwoNames() {
        Compilation compilation =
                Compilation.into(
                        directory,
                        List.of(
                                BLOG_APP,
                                model("blog", "Entry"),
                                "package blog; @dev.quintet.models.Table(\"BLOG_ENTRY\")"
                                        + " public class Post extends dev.quintet.models.Model {}",
                                model("blog.parts", "ENTRY")));
        assertThat(compilation.errors())
                .containsExactly(
                        "Post.java:1 'Post': Q023: Post and Entry both have the table 'BLOG_ENTRY'."
                            + " Give one of them another with @Table; for two views of one table"
                            + " there is @Proxy.",
                        "ENTRY.java:1 'ENTRY': Q038: blog.parts.ENTRY and blog.Entry are both"
                            + " called 'blog.entry', in which upper and lower case do not count."
                            + " Rename one.");
    }

    @Test
    void aLabelIsANameOfItsOwn() {
        Compilation compilation =
                Compilation.into(
                        directory,
                        List.of(
                                "@dev.quintet.models.App(\"my app\") package one;",
                                "@dev.quintet.models.App(\"blog\") package two;",
                                "@dev.quintet.models.App package blog;",
                                model("one", "First"),
                                model("two", "Second"),
                                model("blog", "Third")));
        assertThat(compilation.errors())
                .extracting(error -> error.replaceAll("^.*: (Q\\d+)", "$1"))
                .containsExactly(
                        "Q039: The app of package 'one' cannot have the label 'my app': it is no"
                                + " name of letters and digits. Give it another, as in"
                                + " `@App(\"blog\")`.",
                        "Q039: The app of package 'two' cannot have the label 'blog': package"
                                + " 'blog' has it. Give it another, as in `@App(\"blog\")`.");
    }

    @Test
    void aNamedModuleProvidesItsIndex() {
        List<String> sources =
                List.of(
                        "@dev.quintet.models.App package blog;",
                        model("blog", "Entry"),
                        "module blog { requires dev.quintet.models; }");
        assertThat(Compilation.into(directory, sources).errors())
                .containsExactly(
                        "module-info.java:1 'blog': Q033: Module blog has models but does not let"
                                + " the library find them. Add to its module-info.java: `provides"
                                + " dev.quintet.models.meta.AppIndex with blog.BlogIndex_;`");
    }

    @Test
    void aNamedModuleThatProvidesItsIndexIsRight() {
        List<String> sources =
                List.of(
                        "@dev.quintet.models.App package blog;",
                        model("blog", "Entry"),
                        """
                        module blog {
                            requires dev.quintet.models;
                            provides dev.quintet.models.meta.AppIndex with blog.BlogIndex_;
                        }
                        """);
        Compilation compilation = Compilation.into(directory, sources);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generated("blog/Entry_.java"))
                .doesNotContain("import javax.annotation.processing.Generated")
                .doesNotContain("Nullable");
    }

    private static String model(String packageName, String name) {
        return "package "
                + packageName
                + "; public class "
                + name
                + " extends dev.quintet.models.Model {}";
    }
}
