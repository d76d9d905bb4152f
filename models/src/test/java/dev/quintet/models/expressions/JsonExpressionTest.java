package dev.quintet.models.expressions;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.Models.ENTRY;
import static dev.quintet.models.expressions.TestScope.column;
import static dev.quintet.models.expressions.TestScope.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.expressions.Models.Entry;
import dev.quintet.sql.JsonStep;
import dev.quintet.sql.SqlExpression.JsonPath;

import org.junit.jupiter.api.Test;

import java.util.List;

class JsonExpressionTest {
    private static final JsonExpression<Entry> COMPUTED =
            JsonExpression.of(ENTRY.data.orElse(Json.NULL));

    @Test
    void stepsIntoAComputedDocumentAreOnePath() {
        JsonPath path = (JsonPath) resolve(COMPUTED.key("a").at(0)).sql();
        assertThat(path.path()).isEqualTo(JsonStep.path("a", "0"));
        assertThat(path.text()).isFalse();
        assertThat(resolve(COMPUTED.key("a")).type()).isEqualTo(ValueType.JSON);
        assertThat(COMPUTED.key("a").eq(1)).isInstanceOf(ValueLookup.class);
    }

    @Test
    void theTextOfAValueIsText() {
        assertThat(resolve(ENTRY.data.asText()).sql())
                .isEqualTo(new JsonPath(column("data"), List.of(), true));
        assertThat(((JsonPath) resolve(COMPUTED.key("a").asText()).sql()).text()).isTrue();
        assertThat(resolve(COMPUTED.key("a").asText().upper()).type()).isEqualTo(ValueType.TEXT);
    }

    @Test
    void onlyJsonHasKeys() {
        assertThatThrownBy(() -> resolve(f("rating").plus(1).key("a")))
                .isInstanceOf(FieldError.class)
                .hasMessage("Only JSON has keys and indexes, not a 32-bit integer.");
    }
}
