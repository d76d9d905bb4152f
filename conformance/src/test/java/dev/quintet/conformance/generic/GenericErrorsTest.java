package dev.quintet.conformance.generic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.processor.IndexProcessor;
import dev.quintet.processor.ModelProcessor;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// What the compiler says of generic keys that cannot be.
class GenericErrorsTest {
    private static final String HEADER =
            """
            package wrong; \
            import static dev.quintet.models.meta.Deletion.*; \
            import dev.quintet.contenttypes.*; \
            import dev.quintet.models.*;
            """;
    private static final String COMMENT =
            """
            public class Comment extends Model {
                @OnDelete(CASCADE) public final ForeignKey<ContentType> contentType = foreignKey();
                public long objectId;
                public final GenericForeignKey<Model> target = GenericForeignKey.of(this);
            }
            """;

    @TempDir private Path directory;

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///wrong/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /// The errors for some models.
    private List<String> errors(String... models) {
        List<JavaFileObject> sources = new ArrayList<>();
        sources.add(new Source("package-info", "@dev.quintet.models.App package wrong;"));
        for (String model : models) {
            String name = model.split("class ", 2)[1].split(" ", 2)[0];
            sources.add(new Source(name, HEADER + model));
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        CompilationTask task =
                ToolProvider.getSystemJavaCompiler()
                        .getTask(
                                null,
                                null,
                                found,
                                List.of(
                                        "-d",
                                        directory.toString(),
                                        "-classpath",
                                        System.getProperty("java.class.path")),
                                null,
                                sources);
        task.setProcessors(List.of(new ModelProcessor(), new IndexProcessor()));
        task.call();
        return found.getDiagnostics().stream()
                .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
                .map(message -> message.getMessage(Locale.ROOT))
                .toList();
    }

    @Test
    @Spec("CT-008")
    void theFieldsHaveToBeThere() {
        assertThat(
                        errors(
                                """
                                public class Comment extends Model {
                                    public final GenericForeignKey<Model> target = GenericForeignKey.of(this);
                                }
                                """))
                .containsExactly(
                        "Q075: Comment.target tells its model by 'contentType', but Comment has no"
                                + " such field. Declare `@OnDelete(CASCADE) public final"
                                + " ForeignKey<ContentType> contentType = foreignKey();`, or name"
                                + " another field in @GenericKey. (contenttypes.E002)",
                        "Q076: Comment.target holds its key in 'objectId', but Comment has no such"
                            + " field. Declare `public long objectId;`, or name another field in"
                            + " @GenericKey. (contenttypes.E001)");
    }

    @Test
    @Spec("CT-008")
    void theModelIsToldByAKeyToAContentType() {
        assertThat(
                        errors(
                                """
                                public class Comment extends Model {
                                    public String kind = "";
                                    @OnDelete(CASCADE) @NoReverse public final ForeignKey<Comment> parent = foreignKey();
                                    public byte[] ref = {};
                                    @GenericKey(contentType = "kind", objectId = "ref")
                                    public final GenericForeignKey<Model> one = GenericForeignKey.of(this);
                                    @GenericKey(contentType = "parent", objectId = "kind")
                                    public final GenericForeignKey<Model> two = GenericForeignKey.of(this);
                                }
                                """))
                .satisfiesExactly(
                        error ->
                                assertThat(error)
                                        .contains(
                                                "Comment.kind is no foreign key",
                                                "(contenttypes.E003)"),
                        error ->
                                assertThat(error)
                                        .contains("Comment.ref is no number, text or UUID"),
                        error ->
                                assertThat(error)
                                        .contains(
                                                "Comment.parent leads to Comment",
                                                "(contenttypes.E004)"));
    }

    @Test
    @Spec("CT-008")
    void theWayBackNeedsAWayThere() {
        assertThat(
                        errors(
                                """
                                public class Note extends Model {
                                    public final GenericRelation<Note> notes = GenericRelation.of(this);
                                    @ReverseOf("targt")
                                    public final GenericRelation<Comment> comments = GenericRelation.of(this);
                                }
                                """,
                                COMMENT))
                .containsExactly(
                        "Q077: Note.notes is the way back of a GenericForeignKey, but Note has"
                                + " none. (contenttypes.E004)",
                        "Q077: Note.comments is the way back of a GenericForeignKey, but Comment"
                                + " has none called 'targt'. Did you mean 'target'? Choices are:"
                                + " target. (contenttypes.E004)");
    }

    @Test
    @Spec("CT-008")
    void aCompositeKeyDoesNotFitIntoOneColumn() {
        assertThat(
                        errors(
                                """
                                public class Seat extends Model {
                                    @PrimaryKey public int number;
                                    @PrimaryKey public int row;
                                    public final GenericRelation<Comment> comments = GenericRelation.of(this);
                                }
                                """,
                                COMMENT))
                .containsExactly(
                        "Q079: Seat.comments refers to rows by one column, but the primary key of"
                                + " Seat has several fields. Give Seat a single primary key.");
    }

    @Test
    @Spec("CT-005")
    void aHandleIsTiedToItsInstance() {
        assertThat(
                        errors(
                                """
                                public class Comment extends Model {
                                    @OnDelete(CASCADE) public final ForeignKey<ContentType> contentType = foreignKey();
                                    public long objectId;
                                    public GenericForeignKey<Model> target = GenericForeignKey.of(this);
                                }
                                """))
                .containsExactly(
                        "Q017: Comment.target holds a relation and is not final. Declare it as"
                                + " `final GenericForeignKey<Model> target ="
                                + " GenericForeignKey.of(this);`.");
    }

    @Test
    @Spec("CT-005")
    void noTypedQueryFollowsTheKey() {
        assertThat(
                        errors(
                                COMMENT,
                                """
                                public class Reader {
                                    Object all = Comment_.objects.filter(Comment_.target.eq(null));
                                }
                                """))
                .singleElement()
                .asString()
                .contains("cannot find symbol");
    }
}
