package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.checks;
import static dev.quintet.models.processor.Mistakes.checksWithout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Mistakes that only show when the models of a program are loaded.
class StartErrorsTest {
    @Test
    void modelsWithoutMistakesStart() {
        assertThat(checks("public class Entry extends Model { public int rating; }")).isEmpty();
    }

    @Test
    @Spec("META-013")
    void anIndexOverARelationIsToldWithItsModel() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    @OnDelete(CASCADE) public final ForeignKey<Blog> blog = foreignKey();
                                    static void meta(Meta<Entry> meta) { meta.index(Entry_.blog().name); }
                                }
                                """))
                .containsExactly(
                        "blog.Entry: (models.E041) meta can name only fields of the model itself,"
                                + " not 'blog__name'.");
    }

    @Test
    void aMetaMethodThatFailsIsToldWithItsModel() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    public int rating;
                                    static void meta(Meta<Entry> meta) {
                                        throw new IllegalStateException("boom");
                                    }
                                }
                                """))
                .containsExactly(
                        "blog.Entry: (quintet.E002) Its meta method failed:"
                                + " java.lang.IllegalStateException: boom");
    }

    @Test
    void whatAMetaMethodRefusesIsToldWithItsModel() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    public int rating;
                                    static void meta(Meta<Entry> meta) {
                                        meta.unique("once", Entry_.rating).where(Entry_.rating.gt(1)).deferred();
                                    }
                                }
                                """))
                .singleElement()
                .asString()
                .startsWith("blog.Entry: (quintet.E002) ");
    }

    @Test
    @Spec("MODEL-006")
    void theMistakesOfAllModelsAreToldAtOnce() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    @OnDelete(CASCADE) public final ForeignKey<Blog> blog = foreignKey();
                                    public final ManyToMany<Author> authors = manyToMany();
                                    static void meta(Meta<Entry> meta) { meta.index(Entry_.blog().name); }
                                }
                                """,
                                """
                                public class Comment extends Model {
                                    @OnDelete(CASCADE) public final ForeignKey<Entry> entry = foreignKey();
                                    public State state;
                                    public enum State implements Choice<String> {
                                        DRAFT, DONE;
                                        public String value() { return this == DRAFT ? null : "done"; }
                                        public String label() { return name(); }
                                    }
                                    static void meta(Meta<Comment> meta) {
                                        meta.orderWithRespectTo(Comment_.entry());
                                        meta.ordering(Comment_.id.asc());
                                    }
                                }
                                """,
                                """
                                public class Loud extends Model {
                                    static void meta(Meta<Loud> meta) { throw new IllegalArgumentException("boom"); }
                                }
                                """))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).startsWith("blog.Entry: (models.E041) "),
                        one -> assertThat(one).startsWith("blog.Comment.state: (fields.E005) "),
                        one -> assertThat(one).startsWith("blog.Comment: (models.E021) "),
                        one -> assertThat(one).startsWith("blog.Loud: (quintet.E002) boom"));
    }

    @Test
    @Spec("MODEL-007")
    void whatFollowsFromAMistakeIsNotTold() {
        assertThat(
                        checks(
                                "@Swappable public class User extends Model { public String name;"
                                        + " }",
                                "@Replaces(User.class) public class Customer extends User {}",
                                "public class Staff extends User { public int wage; }",
                                "public class Boss extends Staff { public int bonus; }",
                                """
                                public class Desk extends Model {
                                    @OnDelete(CASCADE) public final OneToOne<Boss> boss = oneToOne();
                                    public final ManyToMany<Staff> staff = manyToMany();
                                }
                                """))
                .containsExactly(
                        "blog.Staff: (fields.E301) It extends blog.User, which has been replaced by"
                                + " blog.Customer. Extend that one.");
    }

    @Test
    void modelsThatOrderByEachOtherAreTold() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    public int rank;
                                    @NoReverse @OnDelete(CASCADE) public final ForeignKey<Loop> loop = foreignKey();
                                    static void meta(Meta<Entry> meta) { meta.ordering(Entry_.loop().desc()); }
                                }
                                """,
                                """
                                public class Loop extends Model {
                                    @NoReverse @OnDelete(CASCADE) public final ForeignKey<Entry> entry = foreignKey();
                                    static void meta(Meta<Loop> meta) { meta.ordering(Loop_.entry().asc()); }
                                }
                                """,
                                """
                                public class Tree extends Model {
                                    @NoReverse @OnDelete(CASCADE) public final ForeignKey<Tree> up = foreignKey();
                                    static void meta(Meta<Tree> meta) { meta.ordering(Tree_.up().asc()); }
                                }
                                """,
                                """
                                public class Leaf extends Model {
                                    @NoReverse @OnDelete(CASCADE) public final ForeignKey<Tree> on = foreignKey();
                                    static void meta(Meta<Leaf> meta) { meta.ordering(Leaf_.on().id.asc()); }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "blog.Entry: (quintet.E011) The order by 'loop' never ends: the models"
                                + " order by each other. Order by a column of the related model.",
                        "blog.Loop: (quintet.E011) The order by 'entry' never ends: the models"
                                + " order by each other. Order by a column of the related model.",
                        "blog.Tree: (quintet.E011) The order by 'up' never ends: the models order"
                                + " by each other. Order by a column of the related model.");
    }

    @Test
    void theConditionOfAManagerIsResolved() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    public static final Manager<Entry> objects = Manager.of(Entry.class);
                                    public static final Manager<Entry> good =
                                            Manager.of(Entry.class, () -> dev.quintet.models.expressions.ByName.q("rank__gt", 3));
                                    public static final Manager<Entry> later =
                                            Manager.of(Entry.class, () -> { throw new IllegalStateException("no tenant"); });
                                    public static final Manager<Entry> bad =
                                            Manager.of(Entry.class, () -> dev.quintet.models.expressions.ByName.q("rnak", 3));
                                    public int rank;
                                }
                                """))
                .containsExactly(
                        "blog.Entry: (quintet.E012) Its manager 'bad' finds no rows: Cannot resolve"
                                + " 'rnak' on Entry. Did you mean 'rank'? Choices are: id, rank.");
    }

    @Test
    void aMetaMethodThatNeedsModelsIsTold() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    public static final Manager<Entry> objects = Manager.of(Entry.class);
                                    public int rank;
                                    static void meta(Meta<Entry> meta) {
                                        meta.check("c", dev.quintet.models.expressions.Functions.exists(Entry.objects.all()));
                                    }
                                }
                                """))
                .singleElement()
                .asString()
                .contains("quintet.E002", "The models are still being loaded");
    }

    @Test
    void fieldsThatAreUniqueTogetherAreNamedOnce() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    public int rank;
                                    static void meta(Meta<Entry> meta) { meta.uniqueTogether(Entry_.rank, Entry_.rank); }
                                }
                                """))
                .containsExactly(
                        "blog.Entry: (quintet.E002) uniqueTogether names each field once, not"
                                + " [rank, rank].");
    }

    @Test
    @Spec("META-007")
    void twoOrdersContradictEachOther() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    @OnDelete(CASCADE) public final ForeignKey<Blog> blog = foreignKey();
                                    static void meta(Meta<Entry> meta) {
                                        meta.orderWithRespectTo(Entry_.blog());
                                        meta.ordering(Entry_.id.asc());
                                    }
                                }
                                """))
                .containsExactly(
                        "blog.Entry: (models.E021) It has both an ordering and an order with"
                                + " respect to 'blog', which is an ordering by itself. Leave one of"
                                + " them out.");
    }

    @Test
    @Spec("META-014")
    void uniqueTogetherIsAboutColumns() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    public int rating;
                                    public final ManyToMany<Author> authors = manyToMany();
                                    static void meta(Meta<Entry> meta) {
                                        meta.uniqueTogether(Entry_.rating, Entry_.authors());
                                    }
                                }
                                """))
                .containsExactly(
                        "blog.Entry: (models.E013) Its uniqueTogether names 'authors', which is a"
                                + " many-to-many relation and has no column.");
    }

    @Test
    @Spec("META-013")
    void anIndexIsAboutColumns() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    public final ManyToMany<Author> authors = manyToMany();
                                    static void meta(Meta<Entry> meta) { meta.index(Entry_.authors()); }
                                }
                                """))
                .singleElement()
                .asString()
                .startsWith("blog.Entry: (models.E013) Its index");
    }

    @Test
    @Spec("FOPT-003")
    void constantsOfAnEnumHaveValuesThatDiffer() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    public State state;
                                    public enum State implements Choice<String> {
                                        DRAFT, DONE;
                                        public String value() { return this == DRAFT ? null : "done"; }
                                        public String label() { return name(); }
                                    }
                                }
                                """))
                .containsExactly(
                        "blog.Entry.state: (fields.E005) State.DRAFT has the value null, which"
                                + " stands for no choice at all. Give it another value.");
    }

    @Test
    @Spec("CONS-002")
    void aConstraintIsAboutOneRow() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    public int rating;
                                    static void meta(Meta<Entry> meta) {
                                        meta.check("few", dev.quintet.models.expressions.Functions
                                            .count(Entry_.rating).lt(7L));
                                    }
                                }
                                """))
                .containsExactly(
                        "blog.Entry: (quintet.E004) Its constraint 'few' cannot be: There is an"
                                + " aggregate in it, which looks at other rows, but here only one"
                                + " row is known.");
    }

    @Test
    @Spec("FIELD-026")
    void aColumnIsNotComputedOfItself() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    public int rating;
                                    public int stars;
                                    static void meta(Meta<Entry> meta) {
                                        meta.generated(Entry_.rating, Entry_.stars.plus(1));
                                        meta.generated(Entry_.stars, Entry_.rating.plus(1));
                                    }
                                }
                                """))
                .containsExactly(
                        "blog.Entry.rating: (quintet.E001) It cannot be computed: The value of"
                                + " 'stars' cannot be computed of itself.",
                        "blog.Entry.stars: (quintet.E001) It cannot be computed: The value of"
                                + " 'rating' cannot be computed of itself.");
    }

    @Test
    @Spec("REL-009")
    void whatAKeyIsSetToIsSaid() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    @OnDelete(SET) public final ForeignKey<Blog> blog = foreignKey();
                                }
                                """))
                .containsExactly(
                        "blog.Entry.blog: (quintet.E005) It has @OnDelete(SET), but nothing says"
                                + " what it is set to. Say it with meta.onDeleteSet(...), or choose"
                                + " another rule.");
    }

    @Test
    @Spec("FOPT-009")
    void theDefaultOfAKeyIsAKey() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    @OnDelete(CASCADE) public final ForeignKey<Blog> blog = foreignKey("abc");
                                }
                                """))
                .singleElement()
                .asString()
                .startsWith("blog.Entry.blog: (quintet.E006) Its default is no key of blog.Blog: ");
    }

    @Test
    @Spec("VAL-001")
    void aConstraintOfOnesOwnNeedsAProvider() {
        assertThat(
                        checksWithout(
                                "hibernate-validator",
                                EVEN,
                                "public class Entry extends Model { @Even public String number; }"))
                .containsExactly(
                        "blog.Entry.number: (quintet.E010) It has a constraint of Jakarta"
                                + " Validation that only a provider can evaluate, and there is none"
                                + " on the class path. Add one, such as"
                                + " org.hibernate.validator:hibernate-validator.");
    }

    private static final String EVEN =
            """
            @jakarta.validation.Constraint(validatedBy = {})
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface Even {
                String message() default "odd";
                Class<?>[] groups() default {};
                Class<? extends jakarta.validation.Payload>[] payload() default {};
            }
            """;

    @Test
    @Spec("META-013")
    void anIndexIsAboutColumnsOfItsOwnTable() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Blog {
                                    public int rating;
                                    static void meta(Meta<Entry> meta) { meta.index(Entry_.name); }
                                }
                                """))
                .singleElement()
                .asString()
                .startsWith("blog.Entry: (models.E016) Its index ")
                .endsWith(
                        " names 'name', which is a column of blog.Blog. A constraint is about"
                                + " columns of one table.");
    }

    @Test
    @Spec("META-007")
    void rowsHaveAnOrderWithRespectToOneRow() {
        assertThat(
                        checks(
                                """
                                public class Entry extends Model {
                                    public final ManyToMany<Author> authors = manyToMany();
                                    static void meta(Meta<Entry> meta) { meta.orderWithRespectTo(Entry_.authors()); }
                                }
                                """))
                .containsExactly(
                        "blog.Entry: (quintet.E002) 'authors' leads to no single row with respect"
                                + " to which there could be an order. Name a foreign key or a"
                                + " one-to-one relation.");
    }

    @Test
    @Spec("META-015")
    void aPermissionThatEveryModelHasIsNotDeclared() {
        assertThat(refused("meta.permission(\"add_entry\", \"Can add\");"))
                .isEqualTo(
                        "blog.Entry: (auth.E005) It declares the permission 'add_entry', which"
                                + " every model has. Remove it, or say with"
                                + " defaultPermissions(...) which of these there are.");
    }

    @Test
    @Spec("FOPT-007")
    void aCountedKeyHasNoOtherDefault() {
        assertThat(refused("meta.databaseDefault(Entry_.id, 5L);"))
                .isEqualTo(
                        "blog.Entry: (quintet.E002) 'id' is counted by the database and has another"
                                + " default there, which contradict each other. Remove one of the"
                                + " two.");
    }

    @Test
    @Spec("IDX-001")
    void aNameHasNoNulInIt() {
        assertThat(refused("meta.index(\"a\\0b\", Entry_.rating.plus(1));"))
                .isEqualTo(
                        "blog.Entry: (quintet.E002) The name 'a\\0b' of a constraint or index has"
                                + " NUL in it");
    }

    private static String refused(String declaration) {
        return checks(
                        """
                        public class Entry extends Model {
                            public int rating;
                            public int year;
                            static void meta(Meta<Entry> meta) {
                                %s
                            }
                        }
                        """
                                .formatted(declaration))
                .getFirst();
    }

    @Test
    @Spec("IDX-005")
    void operatorClassesAreOneForEachField() {
        assertThat(
                        refused(
                                "meta.index(\"i\", Entry_.rating,"
                                        + " Entry_.year).operatorClasses(\"int4_ops\");"))
                .isEqualTo(
                        "blog.Entry: (quintet.E002) 'i' has 2 fields and 1 operator classes; there"
                                + " must be one for each field");
    }

    @Test
    @Spec("IDX-005")
    void operatorClassesNeedANamedIndex() {
        assertThat(refused("meta.index(Entry_.rating).operatorClasses(\"int4_ops\");"))
                .isEqualTo(
                        "blog.Entry: (quintet.E002) An index with operator classes needs a name:"
                                + " meta.index(\"name\", ...)");
    }

    @Test
    @Spec("IDX-005")
    void whatIsComputedHasNoOperatorClass() {
        assertThat(
                        refused(
                                "meta.index(\"i\","
                                        + " Entry_.rating.plus(1)).operatorClasses(\"int4_ops\");"))
                .isEqualTo(
                        "blog.Entry: (quintet.E002) 'i' sorts by something computed, which has no"
                                + " operator class here");
    }

    @Test
    @Spec("IDX-005")
    void anOperatorClassHasAName() {
        assertThat(refused("meta.index(\"i\", Entry_.rating).operatorClasses(\"a; DROP\");"))
                .isEqualTo("blog.Entry: (quintet.E002) 'a; DROP' is no name of an operator class");
    }

    @Test
    @Spec("IDX-007")
    void includedColumnsNeedANamedIndex() {
        assertThat(refused("meta.index(Entry_.rating).include(Entry_.year);"))
                .isEqualTo(
                        "blog.Entry: (quintet.E002) An index with included columns needs a name:"
                                + " meta.index(\"name\", ...)");
    }

    @Test
    @Spec("IDX-006")
    void aConditionNeedsANamedIndex() {
        assertThat(refused("meta.index(Entry_.rating).where(Entry_.year.gt(1));"))
                .isEqualTo(
                        "blog.Entry: (quintet.E002) An index with a condition needs a name:"
                                + " meta.index(\"name\", ...)");
    }

    @Test
    void anExclusionComparesSomething() {
        assertThat(refused("meta.exclude(\"apart\");"))
                .isEqualTo(
                        "blog.Entry: (quintet.E002) Its constraint 'apart' compares nothing. Say"
                                + " what it compares with on(...).");
    }
}
