package dev.quintet.models.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.StringWriter;
import java.net.URI;
import java.util.List;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// What must not compile does not, and javac says why in words that name the models and the types.
class CompileErrorsTest {
    /// What javac says of a statement, as a user sees it.
    private static String errors(String statement) {
        String source =
                """
                import static dev.quintet.models.expressions.ByName.*;
                import static dev.quintet.models.expressions.Functions.*;
                import static dev.quintet.models.expressions.Models.*;
                import static dev.quintet.models.expressions.Models.orderBy;
                import dev.quintet.models.expressions.*;
                import java.time.*;
                import java.util.*;
                class Example {
                    Object example() {
                        return %s;
                    }
                }
                """
                        .formatted(statement);
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        StringWriter output = new StringWriter();
        List<String> options =
                List.of(
                        "-proc:none",
                        "-implicit:none",
                        "-d",
                        System.getProperty("java.io.tmpdir"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XDshould-stop.ifNoError=ATTR");
        ToolProvider.getSystemJavaCompiler()
                .getTask(output, null, null, options, null, List.of(file))
                .call();
        return output.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter(ENTRY.headline.eq(\"x\"), q(\"headline\", 1),"
                        + " ENTRY.blog().name.contains(ENTRY.headline))",
                "filter(ENTRY.id.eq(1), ENTRY.price.gt(2.5), ENTRY.rating.lt(ENTRY.price))",
                "filter(ENTRY.pubDate.year().in(2006, 2007), exists(null),"
                        + " ENTRY.published.isTrue())",
                "filter(BLOG.entries().blog().name.eq(\"x\").getClass() == null ? q() : q())",
                "orderBy(ENTRY.headline.asc(), by(\"?\"), count(f(\"x\")).desc())",
                "filter(rank().over(partitionBy(ENTRY.blog()).orderBy(f(\"x\").desc())).eq(1),"
                        + " sum(ENTRY.rating).over(Functions.orderBy(by(\"x\"),"
                        + " ENTRY.pubDate.asc())).gt(2))",
                "update(ENTRY.headline.to(concat(ENTRY.headline, f(\"x\"))), set(\"x\", 1))"
            })
    void whatIsRightCompiles(String statement) {
        assertThat(errors(statement)).isEmpty();
    }

    @Test
    void aConditionOnAnotherModel() {
        assertThat(errors("filter(BLOG.name.eq(\"x\"))"))
                .endsWith("1 error\n")
                .contains("Condition<Blog> cannot be converted to Condition<? super Entry>");
    }

    @Test
    void aConditionThatStartsAtAnotherModel() {
        assertThat(errors("filter(BLOG.entries().headline.eq(\"x\"))"))
                .endsWith("1 error\n")
                .contains("Condition<Blog> cannot be converted to Condition<? super Entry>");
    }

    @Test
    void anOrderOrAnAssignmentOfAnotherModel() {
        assertThat(errors("orderBy(BLOG.name.desc())"))
                .endsWith("1 error\n")
                .contains("Ordering<Blog> cannot be converted to Ordering<? super Entry>");
        assertThat(errors("update(BLOG.name.to(\"x\"))"))
                .endsWith("1 error\n")
                .contains("Assignment<Blog> cannot be converted to Assignment<? super Entry>");
    }

    @Test
    void aColumnOfAnotherModelAsOperand() {
        assertThat(errors("ENTRY.headline.eq(BLOG.name)"))
                .endsWith("1 error\n")
                .contains(
                        "TextColumn<Blog> cannot be converted to Expression<? super Entry,? extends"
                                + " String>");
        assertThat(errors("ENTRY.rating.plus(BLOG.id)"))
                .endsWith("1 error\n")
                .contains("NumberColumn<Blog,Long>");
    }

    @Test
    void aValueOfTheWrongType() {
        assertThat(errors("ENTRY.headline.eq(5)"))
                .endsWith("1 error\n")
                .contains("int cannot be converted to String");
        assertThat(errors("ENTRY.rating.gt(\"5\")"))
                .endsWith("1 error\n")
                .contains("String cannot be converted to Number");
        assertThat(errors("ENTRY.pubDate.between(LocalDate.MIN, Instant.MAX)"))
                .endsWith("1 error\n")
                .contains("Instant cannot be converted to LocalDate");
        assertThat(errors("ENTRY.blog().eq(new Entry())"))
                .endsWith("1 error\n")
                .contains("Entry cannot be converted to Blog");
        assertThat(errors("ENTRY.rating.to(\"x\")"))
                .endsWith("1 error\n")
                .contains("String cannot be converted to Integer");
    }

    @Test
    void anOperatorThatTheTypeDoesNotHave() {
        assertThat(errors("ENTRY.rating.startsWith(\"x\")"))
                .endsWith("1 error\n")
                .contains(
                        "cannot find symbol",
                        "method startsWith(String)",
                        "NumberColumn<R,Integer>");
        assertThat(errors("ENTRY.headline.year()"))
                .endsWith("1 error\n")
                .contains("cannot find symbol");
        assertThat(errors("ENTRY.blog().gt(new Blog())"))
                .endsWith("1 error\n")
                .contains("cannot find symbol");
        assertThat(errors("lower(ENTRY.rating)"))
                .endsWith("1 error\n")
                .contains(
                        "NumberColumn<Entry,Integer> cannot be converted to Expression<M,String>");
    }

    @Test
    void conditionsOnDifferentModelsDoNotCombine() {
        assertThat(errors("ENTRY.rating.gt(1).and(BLOG.name.eq(\"x\"))"))
                .endsWith("1 error\n")
                .contains("Blog", "Entry");
        assertThat(errors("concat(ENTRY.headline, BLOG.name)"))
                .endsWith("1 error\n")
                .contains("Blog", "Entry");
    }

    @Test
    void aValueIsNoCondition() {
        assertThat(errors("filter(ENTRY.published)"))
                .endsWith("1 error\n")
                .contains("BooleanColumn<Entry> cannot be converted to Condition<? super Entry>");
    }

    @Test
    void aWindowFunctionIsNoExpressionWithoutItsWindow() {
        assertThat(errors("rank().as(\"place\")"))
                .endsWith("1 error\n")
                .contains("cannot find symbol", "NumberWindowFunction<Object,Integer>");
        assertThat(errors("orderBy(lag(ENTRY.headline).desc())"))
                .contains("cannot find symbol", "WindowFunction<Entry,String>");
        assertThat(errors("ENTRY.headline.lower().over(partitionBy(ENTRY.rating))"))
                .endsWith("1 error\n")
                .contains("cannot find symbol", "method over");
    }

    @Test
    void aWindowOfAnotherModel() {
        assertThat(errors("sum(ENTRY.rating).over(partitionBy(BLOG.name))"))
                .endsWith("1 error\n")
                .contains("Blog", "Entry");
    }
}
