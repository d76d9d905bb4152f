package dev.quintet.models.expressions.lookups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.models.expressions.Reference;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.TextMatch;
import dev.quintet.sql.SqlExpression.TextPosition;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Lookups by text and by regular expressions.
class TextLookupTest {
    private final FakeScope scope = new FakeScope();

    @ParameterizedTest
    @CsvSource({
        "iexact, WHOLE, true, '50\\% of\\_it\\\\'",
        "contains, ANYWHERE, false, '%50\\% of\\_it\\\\%'",
        "icontains, ANYWHERE, true, '%50\\% of\\_it\\\\%'",
        "startswith, START, false, '50\\% of\\_it\\\\%'",
        "istartswith, START, true, '50\\% of\\_it\\\\%'",
        "endswith, END, false, '%50\\% of\\_it\\\\'",
        "iendswith, END, true, '%50\\% of\\_it\\\\'"
    })
    void wildcardsInATextAreTakenLiterally(
            String lookup, TextPosition position, boolean ignoreCase, String pattern) {
        TextMatch match = (TextMatch) scope.lookup(ValueType.varchar(20), lookup, "50% of_it\\");
        assertThat(match.position()).isEqualTo(position);
        assertThat(match.ignoreCase()).isEqualTo(ignoreCase);
        assertThat(match.type()).isEqualTo(new SqlType.Varchar(20));
        assertThat(match.escaped()).isTrue();
        assertThat(FakeScope.bound(match.pattern())).isEqualTo(pattern);
        assertThat(scope.isInspected()).isFalse();
    }

    @Test
    void anExpressionIsLeftToTheDatabaseToEscape() {
        scope.column("slug", ValueType.TEXT);
        TextMatch match =
                (TextMatch)
                        scope.lookup(ValueType.TEXT, "contains", new Reference<>(List.of("slug")));
        assertThat(match.escaped()).isFalse();
        assertThat(match.pattern()).isEqualTo(scope.reference(List.of("slug")).sql());
    }

    @Test
    void columnsOfOtherTypesAreComparedByTheirText() {
        TextMatch match = (TextMatch) scope.lookup(ValueType.INTEGER, "startswith", 2);
        assertThat(match.type()).isEqualTo(SqlType.INT);
        assertThat(FakeScope.bound(match.pattern())).isEqualTo("2%");
        TextMatch uuid = (TextMatch) scope.lookup(ValueType.UUID, "icontains", "4CCC-8ddd");
        assertThat(FakeScope.bound(uuid.pattern())).isEqualTo("%4CCC-8ddd%");
    }

    @ParameterizedTest
    @CsvSource({"regex, false", "iregex, true"})
    void regularExpressionsArePassedOn(String lookup, boolean ignoreCase) {
        RegexMatch match = (RegexMatch) scope.lookup(ValueType.DATE, lookup, "^2008-\\d+");
        assertThat(match.ignoreCase()).isEqualTo(ignoreCase);
        assertThat(match.type()).isEqualTo(SqlType.DATE);
        assertThat(FakeScope.bound(match.pattern())).isEqualTo("^2008-\\d+");
    }
}
