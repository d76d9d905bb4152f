package dev.quintet.models.expressions.lookups;

import static dev.quintet.models.expressions.ByName.textOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.expressions.Json;
import dev.quintet.models.expressions.Reference;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.JsonStep;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.JsonContains;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Logical;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.TextMatch;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Documents, and values inside them.
class JsonLookupTest {
    private static final Column COLUMN = new Column("t", "c");
    private static final JsonPath NAME =
            new JsonPath(COLUMN, JsonStep.path("owner", "name"), false);

    private final FakeScope scope = new FakeScope();

    private SqlExpression key(String lookup, @Nullable Object right) {
        return scope.lookup(ValueType.JSON, List.of("owner", "name"), lookup, right);
    }

    private SqlExpression document(String lookup, @Nullable Object right) {
        return scope.lookup(ValueType.JSON, lookup, right);
    }

    @Test
    void keysMakeOnePathWhateverTheyAreCalled() {
        assertThat(((Comparison) key("exact", 1)).left()).isEqualTo(NAME);
        var comparison =
                (Comparison)
                        scope.lookup(ValueType.JSON, List.of("contains", "0", "a key"), "exact", 1);
        assertThat(comparison.left())
                .isEqualTo(new JsonPath(COLUMN, JsonStep.path("contains", "0", "a key"), false));
    }

    @Test
    void aDocumentIsComparedWithADocument() {
        assertThat(FakeScope.bound(right(document("exact", Map.of("a", 1)))))
                .isEqualTo("{\"a\":1}");
        assertThat(FakeScope.bound(right(document("exact", "text")))).isEqualTo("\"text\"");
        assertThat(FakeScope.bound(right(document("gt", 42)))).isEqualTo("42");
        assertThat(FakeScope.bound(right(document("exact", true)))).isEqualTo("true");
        assertThat(scope.isInspected()).isFalse();
    }

    @Test
    void aListIsAJsonArray() {
        assertThat(FakeScope.bound(right(document("exact", List.of())))).isEqualTo("[]");
        assertThat(FakeScope.bound(right(key("exact", Arrays.asList("big", null, 3)))))
                .isEqualTo("[\"big\",null,3]");
        assertThat(scope.isInspected()).isTrue();
    }

    @Test
    void equalityWithNullAsksForJsonsNull() {
        assertThat(FakeScope.bound(right(document("exact", null)))).isEqualTo("null");
        assertThat(FakeScope.bound(right(key("exact", null)))).isEqualTo("null");
        assertThat(FakeScope.bound(right(key("exact", Json.NULL)))).isEqualTo("null");
    }

    @Test
    void isnullAsksForAMissingKey() {
        assertThat(key("isnull", true)).isEqualTo(new IsNull(NAME, false));
        assertThat(key("isnull", false)).isEqualTo(new IsNull(NAME, true));
        assertThat(document("isnull", true)).isEqualTo(new IsNull(COLUMN, false));
    }

    @Test
    void valuesInsideADocumentAreComparedAsJson() {
        var comparison = (Comparison) key("lte", 30.5);
        assertThat(comparison.operator()).isEqualTo(ComparisonOperator.LESS_OR_EQUAL);
        assertThat(FakeScope.bound(comparison.right())).isEqualTo("30.5");
        assertThat(FakeScope.bound(right(key("gte", "d")))).isEqualTo("\"d\"");
        Between between = (Between) key("range", List.of("a", "m"));
        assertThat(FakeScope.bound(between.high())).isEqualTo("\"m\"");
        assertThat(scope.isInspected()).isFalse();
    }

    @Test
    void inTakesDocumentsWithoutNulls() {
        In in = (In) key("in", Arrays.asList(7, "7", null, List.of("x")));
        assertThat(in.choices())
                .extracting(FakeScope::bound)
                .containsExactly("7", "\"7\"", "[\"x\"]");
        In whole = (In) document("in", Arrays.asList(null, 42));
        assertThat(whole.choices()).extracting(FakeScope::bound).containsExactly("42");
        assertThat(key("in", List.of())).isEqualTo(Literal.FALSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"iexact", "icontains", "startswith", "istartswith", "endswith", "iendswith"})
    void textLookupsOnAKeyCompareItsText(String lookup) {
        TextMatch match = (TextMatch) key(lookup, "ob");
        assertThat(match.operand())
                .isEqualTo(new JsonPath(COLUMN, JsonStep.path("owner", "name"), true));
        assertThat(match.type()).isEqualTo(SqlType.TEXT);
        assertThat((String) FakeScope.bound(match.pattern())).contains("ob");
        assertThat(((TextMatch) document(lookup, "ob")).type()).isEqualTo(SqlType.JSON);
    }

    @Test
    void regularExpressionsOnAKeyMatchItsText() {
        assertThat(((RegexMatch) key("iregex", "b$")).operand())
                .isEqualTo(new JsonPath(COLUMN, JsonStep.path("owner", "name"), true));
    }

    @Test
    void iexactWithNullAsksForAMissingKey() {
        assertThat(key("iexact", null)).isEqualTo(new IsNull(NAME, false));
    }

    @Test
    void containmentIsOfDocuments() {
        JsonContains contains = (JsonContains) document("contains", Map.of("a", 1));
        assertThat(contains.document()).isEqualTo(COLUMN);
        assertThat(FakeScope.bound(contains.part())).isEqualTo("{\"a\":1}");
        JsonContains contained = (JsonContains) document("contained_by", List.of("a"));
        assertThat(contained.part()).isEqualTo(COLUMN);
        assertThat(FakeScope.bound(contained.document())).isEqualTo("[\"a\"]");
        assertThat(((JsonContains) key("contains", "lab")).document()).isEqualTo(NAME);
    }

    @Test
    void hasKeyAsksForAKeyEvenIfItLooksLikeAnIndex() {
        assertThat(document("has_key", "breed"))
                .isEqualTo(new JsonHasPath(COLUMN, JsonStep.path("breed")));
        assertThat(document("has_key", 0))
                .isEqualTo(new JsonHasPath(COLUMN, List.of(new JsonStep.Key("0"))));
        assertThat(key("has_key", "x"))
                .isEqualTo(new JsonHasPath(COLUMN, JsonStep.path("owner", "name", "x")));
        assertThat(scope.isInspected()).isTrue();
    }

    @Test
    void hasKeyTakesAPath() {
        scope.name(
                "other__a__b",
                Resolved.of(
                        new JsonPath(COLUMN, JsonStep.path("a", "b"), false),
                        ValueType.JSON,
                        true));
        var path = new Reference<>(List.of("other", "a", "b"));
        assertThat(document("has_key", path))
                .isEqualTo(new JsonHasPath(COLUMN, JsonStep.path("a", "b")));
    }

    @Test
    void hasKeysAsksForAllOrForOne() {
        var all = (Logical) document("has_keys", List.of("breed", "age"));
        assertThat(all.connector()).isEqualTo(Connector.AND);
        assertThat(all.operands()).hasSize(2);
        assertThat(((Logical) document("has_any_keys", List.of("age", "owner"))).connector())
                .isEqualTo(Connector.OR);
        assertThat(document("has_keys", List.of("breed"))).isInstanceOf(JsonHasPath.class);
        assertThat(document("has_keys", List.of())).isEqualTo(new IsNull(COLUMN, true));
        assertThat(document("has_any_keys", List.of())).isEqualTo(Literal.FALSE);
    }

    @Test
    void keysThatAreNoneAreRefused() {
        assertThatThrownBy(() -> document("has_keys", "breed"))
                .hasMessage("Expected a list of keys for 'has_keys'. Use 'has_key' for one.");
        assertThatThrownBy(() -> document("has_key", List.of("a")))
                .hasMessageStartingWith("Expected a key for 'has_key'.");
        assertThatThrownBy(() -> document("has_any_keys", Arrays.asList("a", null)))
                .hasMessage("Expected a key but got null: the keys of JSON objects are texts.");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> FakeScope.bound(right(document("exact", Object.class))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected JSON but got ");
    }

    @Test
    void keyTextIsTheTextAtAPath() {
        Resolved text = resolve(new JsonPath(COLUMN, JsonStep.path("a"), false), ValueType.JSON);
        assertThat(text.sql()).isEqualTo(new JsonPath(COLUMN, JsonStep.path("a"), true));
        assertThat(text.type()).isEqualTo(ValueType.TEXT);
        assertThatThrownBy(() -> textOf("data"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'data' leads to no value inside a JSON document. Allowed: a JSON column"
                                + " and at least one key or index, such as data__owner.");
    }

    private Resolved resolve(SqlExpression sql, ValueType<?> type) {
        scope.name("data__a", Resolved.of(sql, type, true));
        return textOf("data__a").resolve(scope);
    }

    private static SqlExpression right(SqlExpression comparison) {
        return ((Comparison) comparison).right();
    }
}
