package blog;

import static org.assertj.core.api.Assertions.assertThat;

import blog.tour.Narrator;
import blog.tour.Page;
import blog.tour.Step;

import dev.quintet.models.Deleted;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// The whole tour, made once; its answers are compared with what the sample data has.
class TourTest {
    private static final StringBuilder TEXT = new StringBuilder();
    private static List<Step> steps;

    @BeforeAll
    static void make() {
        Narrator narrator = new Narrator(new Page(TEXT, 110, false), title -> true);
        Tour.make(narrator);
        steps = narrator.steps();
    }

    private static Step step(String title) {
        return steps.stream().filter(step -> step.title().equals(title)).findFirst().orElseThrow();
    }

    private static List<String> column(String title, String heading) {
        List<List<String>> rows = step(title).rows();
        int column = rows.getFirst().indexOf(heading);
        return rows.stream().skip(1).map(row -> row.get(column)).toList();
    }

    @Test
    void no_line_is_wider_than_the_page() {
        assertThat(TEXT.toString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    }

    @Test
    void nothing_is_coloured_unless_asked_for() {
        assertThat(TEXT).doesNotContain("\033");
    }

    @Test
    void the_code_of_every_step_is_shown() {
        assertThat(steps)
                .allSatisfy(
                        step -> assertThat(step.java()).isNotBlank().doesNotContain("tour.step"));
        assertThat(step("Filters").java())
                .isEqualTo("Entry.objects.filter(pubDate.year().eq(2006))");
    }

    @Test
    void saving_inserts_first_and_updates_then() {
        assertThat(step("An object is a row once it is saved").statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.verb()).isEqualTo("INSERT"));
        assertThat(step("A saved object is updated").statements())
                .extracting(statement -> statement.verb())
                .containsExactly("SELECT", "UPDATE");
    }

    @Test
    void refining_a_query_set_leaves_it_as_it_was() {
        List<?> counts = (List<?>) step("Each query set is unique").answer();

        assertThat((Long) counts.get(0))
                .isEqualTo((Long) counts.get(1) + (Long) counts.get(2))
                .isPositive();
    }

    @Test
    void chained_query_sets_are_one_query() {
        assertThat(step("Query sets are lazy: three of them and one query").statements())
                .hasSize(1);
    }

    @Test
    void one_filter_means_one_entry_and_two_may_mean_two() {
        assertThat(column("One filter: both conditions for the same entry", "name"))
                .containsExactly("Beatles Blog");
        assertThat(column("Two filters: perhaps two different entries", "name"))
                .containsExactlyInAnyOrder("Beatles Blog", "Pop Music Blog");
        assertThat(column("Exclude: conditions may hold for different entries", "name"))
                .doesNotContain("Beatles Blog", "Pop Music Blog")
                .contains("Cheddar Talk");
        assertThat(column("Exclude the blogs of certain entries", "name"))
                .doesNotContain("Beatles Blog")
                .contains("Pop Music Blog");
    }

    @Test
    void wildcards_mean_themselves() {
        assertThat(column("A percent sign means itself", "headline"))
                .containsExactly("50% off: is the cheap cheddar any good?");
        assertThat(column("An underscore means itself", "headline"))
                .containsExactly("How to read the label_on_the_back");
    }

    @Test
    void the_first_year_is_that_of_the_oldest_entry() {
        assertThat(step("The first year in which something was published").answer())
                .isEqualTo(Map.of("first", 1995));
    }

    @Test
    void a_query_set_asks_once_and_new_ones_ask_again() {
        assertThat(step("Each new query set asks the database").statements()).hasSize(2);
        assertThat(step("One query set asks once").statements()).hasSize(1);
        assertThat(step("A part of a query set that was not read is not kept").statements())
                .hasSize(2);
    }

    @Test
    void dogs_are_found_by_what_their_documents_say() {
        assertThat(column("NULL of the database", "name")).containsExactly("Rex");
        assertThat(column("A key", "name")).containsExactly("Meg");
        assertThat(column("A path with an index", "name")).containsExactly("Rufus");
        assertThat(column("The null of JSON under a key", "name")).containsExactly("Meg");
        assertThat(column("A key that is missing", "name"))
                .containsExactlyInAnyOrder("Fred", "Rex");
        assertThat(column("Has a key", "name")).containsExactlyInAnyOrder("Rufus", "Meg");
        assertThat(column("Has all of several keys", "name"))
                .containsExactlyInAnyOrder("Rufus", "Meg");
    }

    @Test
    void conditions_combine() {
        assertThat(column("A condition and two alternatives", "headline"))
                .containsExactly("Cat bites dog");
    }

    @Test
    void objects_of_one_row_are_equal() {
        assertThat(step("Objects are equal if they stand for the same row").answer())
                .isEqualTo(true);
    }

    @Test
    void a_copy_is_another_row() {
        assertThat(column("Without its key an object is a new one", "name"))
                .containsExactlyInAnyOrder("Paper Boats and Planes", "Paper Boats, Second Edition");
    }

    @Test
    void an_update_tells_how_many_rows_it_matched() {
        assertThat(step("A foreign key").answer()).isEqualTo(1);
        assertThat(step("An expression over the row as it was").answer())
                .isEqualTo(SampleData.ENTRIES + 7);
    }

    @Test
    void a_related_object_is_loaded_once() {
        assertThat(step("The key is at hand without a query").statements()).hasSize(1);
        assertThat(step("The object is loaded once").statements()).hasSize(2);
    }

    @Test
    void a_one_to_one_relation_goes_both_ways() {
        assertThat(column("The way back leads to one object", "details"))
                .containsExactly("The dog has forgiven the cat.");
        assertThat(column("Queries go both ways too", "headline")).containsExactly("Cat bites dog");
    }

    @Test
    void authors_are_added_removed_and_set() {
        assertThat(column("Several at once; who has signed stays", "name"))
                .containsExactlyInAnyOrder("Joe", "John", "Paul");
        assertThat(column("One author fewer", "name")).containsExactlyInAnyOrder("Joe", "John");
        assertThat(column("These authors and no others: only the difference is stored", "name"))
                .containsExactlyInAnyOrder("John", "Paul");
        assertThat(step("Nobody").answer()).isEqualTo(0L);
    }

    @Test
    void a_blog_is_deleted_with_what_belongs_to_it() {
        Deleted deleted =
                (Deleted)
                        step("A blog goes with its entries, and they with what belongs to them")
                                .answer();

        assertThat(deleted.perModel())
                .containsOnlyKeys(
                        "blog.Blog", "blog.Entry", "blog.Entry_authors", "blog.EntryDetail")
                .containsEntry("blog.Blog", 1);
        assertThat(deleted.total())
                .isEqualTo(deleted.perModel().values().stream().mapToInt(n -> n).sum());
        assertThat(step("Nothing is left that pointed there").answer()).isEqualTo(false);
    }
}
