package dev.quintet.models.expressions;

import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.Models.BLOG;
import static dev.quintet.models.expressions.Models.ENTRY;
import static dev.quintet.models.expressions.Models.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.expressions.Models.Blog;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

class AssignmentTest {
    @Test
    void columnsAreSetToValuesAndExpressions() {
        assertThat(
                        update(
                                ENTRY.headline.to("x"),
                                ENTRY.rating.to(3),
                                ENTRY.id.to(3),
                                ENTRY.price.to(3),
                                ENTRY.price.to(BigDecimal.TEN),
                                ENTRY.score.to(2.5),
                                ENTRY.rating.to(ENTRY.rating.plus(1)),
                                ENTRY.rating.to(ENTRY.price.times(2)),
                                ENTRY.published.to(true),
                                ENTRY.pubDate.toNull(),
                                ENTRY.blog().toNull(),
                                ENTRY.blog().to(outer("pk"))))
                .hasToString(
                        "[headline='x', rating=3, id=3, price=3, price=10, score=2.5,"
                                + " rating=(rating + 1), rating=(price * 2), published=true,"
                                + " pubDate=null, blog=null, blog=outer.pk]");
    }

    @Test
    void relationsAreSetToInstances() {
        Blog blog = new Blog();
        assertThat(ENTRY.blog().to(blog))
                .isEqualTo(new Assignment<>("blog", new Operand.Constant(Value.of(blog))));
    }

    @Test
    void collectionsAreValuesHere() {
        assertThat(ENTRY.data.to(List.of(1, 2)).value())
                .isEqualTo(new Operand.Constant(Value.of(List.of(1, 2))));
        assertThat(ENTRY.data.to(Map.of()).value()).isInstanceOf(Operand.Constant.class);
        assertThat(ByName.set("data", List.of()).value()).isInstanceOf(Operand.Constant.class);
    }

    @Test
    void onlyFieldsOfTheModelItselfAreSet() {
        assertThatThrownBy(() -> ENTRY.blog().name.to("x"))
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "'blog__name' is not a field of the model itself: only a model's own fields"
                                + " can be set.");
        assertThatThrownBy(() -> BLOG.entries().blog().toNull()).isInstanceOf(FieldError.class);
    }
}
