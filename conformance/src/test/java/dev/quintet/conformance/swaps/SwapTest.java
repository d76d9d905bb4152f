package dev.quintet.conformance.swaps;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.swaps.shop.Customer;
import dev.quintet.conformance.swaps.shop.Customer_;
import dev.quintet.conformance.swaps.shop.Order;
import dev.quintet.conformance.swaps.shop.Order_;
import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.Manager;
import dev.quintet.models.OneToMany;
import dev.quintet.models.Schema;
import dev.quintet.models.checks.Checks;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// A library's model in whose place a program has put its own.
@EveryDatabase
class SwapTest {
    private static final List<Options<?>> MODELS =
            Stream.of(
                            Team.class,
                            Customer.class,
                            Post.class,
                            Profile.class,
                            Order.class,
                            Token.class)
                    .<Options<?>>map(Apps::options)
                    .toList();

    private final Database database;
    private final Team team = new Team();
    private final Customer ann = new Customer();
    private final Customer bob = new Customer();
    private final Post post = new Post();

    SwapTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, MODELS);
        team.name = "Sales";
        team.save();
        bob.name = "Bob";
        bob.phone = "2";
        bob.save();
        ann.name = "Ann";
        ann.phone = "1";
        ann.team.set(team);
        ann.boss.set(bob);
        ann.save();
        post.title = "Hello";
        post.author.set(ann);
        post.save();
        post.likers.add(bob);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, MODELS);
    }

    @Test
    @Spec("MODEL-010")
    void theReplacedModelHasNoTableAndCannotBeAsked() {
        String refusal =
                "swaps.User has been replaced by swapshop.Customer and has no table. Ask Customer,"
                    + " or Apps.current(User.class) in code that does not know the replacement.";
        assertThatThrownBy(() -> User.objects.count())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(refusal);
        assertThatThrownBy(() -> new User().save()).hasMessage(refusal);
        assertThatThrownBy(() -> Apps.model("swaps.User")).hasMessageContaining("swaps.User");
        assertThat(Apps.all()).extracting(Options::label).doesNotContain("swaps.User");
    }

    @Test
    @Spec("MODEL-010")
    void theReplacementHasTheColumnsOfBothInOneTable() {
        Options<?> options = Apps.options(Customer.class);
        assertThat(options.table()).isEqualTo("swapshop_customer");
        assertThat(options.parent()).isNull();
        assertThat(options.localFields())
                .extracting(field -> field.column())
                .containsExactly("id", "name", "team_id", "boss_id", "phone");
        assertThat(Customer.objects.list())
                .extracting(customer -> customer.name)
                .containsExactly("Ann", "Bob");
        assertThat(Checks.run(List.of(options), database)).isEmpty();
    }

    @Test
    @Spec("MODEL-010")
    void relationsOfTheLibraryLeadToTheReplacement() {
        User author = Post.objects.get(Post_.title.eq("Hello")).author.get();
        assertThat(author).isInstanceOf(Customer.class).isEqualTo(ann);
        assertThat(((Customer) author).phone).isEqualTo("1");
        try (QueryRecorder queries = QueryRecorder.start()) {
            Post same = Post.objects.selectRelated(Post_.author()).list().getFirst();
            assertThat(same.author.get().name).isEqualTo("Ann");
            assertThat(queries.statements()).hasSize(1);
        }
        assertThat(author.boss.get()).isInstanceOf(Customer.class).isEqualTo(bob);
    }

    @Test
    @Spec("MODEL-010")
    void pathsOfTheLibraryAreThoseOfTheReplacement() {
        assertThat(Post.objects.filter(Post_.author().name.eq("Ann")).count()).isOne();
        assertThat(Post.objects.filter(Post_.author().boss().name.eq("Bob")).count()).isOne();
        assertThat(Post.objects.filter(Customer_.of(Post_.author()).phone.eq("1")).count()).isOne();
        assertThat(Post.objects.filter(q("author__phone", "2")).count()).isZero();
        assertThat(Post.objects.filter(Post_.author().eq(ann)).count()).isOne();
        assertThat(Customer.objects.filter(User_.name.eq("Ann"), Customer_.phone.eq("1")).count())
                .isOne();
        assertThat(Customer.objects.filter(Customer_.posts().title.eq("Hello")).list())
                .containsExactly(ann);
    }

    @Test
    @Spec("MODEL-010")
    void otherSidesKeepTheNamesThatTheLibraryKnows() {
        var members = User_.reverseOf(new Team_.Path<Team>(List.of()));
        assertThat(Team.objects.filter(members.name.eq("Ann")).count()).isOne();
        assertThat(Team.objects.filter(q("user__name", "Ann")).count()).isOne();
        assertThat(((OneToMany<?>) team.related("userSet")).count()).isOne();
        assertThat(Customer.objects.filter(q("user_team__name", "Ann")).list())
                .containsExactly(bob);
    }

    @Test
    @Spec("MODEL-010")
    void theOtherSideIsThereOnInstancesOfTheReplacement() {
        assertThat(ann.posts.all().list()).containsExactly(post);
        assertThat(Customer.objects.prefetchRelated("posts").list().getFirst().posts.all().list())
                .containsExactly(post);
        Profile profile = new Profile();
        profile.user.set(bob);
        profile.save();
        assertThat(Customer.objects.get(q("profile", profile))).isEqualTo(bob);
        Order order = new Order();
        order.customer.set(ann);
        order.save();
        assertThat(Order.objects.filter(Order_.customer().posts().title.eq("Hello")).count())
                .isOne();
    }

    @Test
    @Spec("MODEL-010")
    void manyToManyRelationsHoldReplacements() {
        ann.friends.add(bob);
        assertThat(bob.friends.all().list()).hasOnlyElementsOfType(Customer.class);
        assertThat(bob.friends.all().list())
                .extracting(friend -> friend.name)
                .containsExactly("Ann");
        assertThat(post.likers.all().list())
                .extracting(friend -> friend.name)
                .containsExactly("Bob");
        assertThat(Customer.objects.filter(q("liked__title", "Hello")).list()).containsExactly(bob);
    }

    @Test
    @Spec("MODEL-010")
    void deletingAReplacementDeletesWhatRefersToItFromTheLibrary() {
        ann.delete();
        assertThat(Post.objects.exists()).isFalse();
        bob.delete();
        assertThat(Customer.objects.exists()).isFalse();
    }

    @Test
    @Spec("MODEL-010")
    void codeOfTheLibraryAsksWhatStandsInThePlaceOfItsModel() {
        Class<? extends User> users = Apps.current(User.class);
        assertThat(users).isEqualTo(Customer.class);
        assertThat(Manager.of(users).filter(User_.name.eq("Ann")).count()).isOne();
    }

    @Test
    @Spec("MODEL-010")
    void withoutAReplacementTheModelIsLikeAnyOther() {
        Token token = new Token();
        token.text = "x";
        token.save();
        assertThat(Apps.current(Token.class)).isEqualTo(Token.class);
        assertThat(Token.objects.get(Token_.text.eq("x"))).isEqualTo(token);
    }
}
