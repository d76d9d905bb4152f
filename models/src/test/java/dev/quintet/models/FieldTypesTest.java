package dev.quintet.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.Test;

class FieldTypesTest {
    private enum Status {
        DRAFT,
        PUBLISHED
    }

    private enum Level implements Choice<Integer> {
        LOW(1),
        HIGH(9);

        private final int value;

        Level(int value) {
            this.value = value;
        }

        @Override
        public Integer value() {
            return value;
        }

        @Override
        public String label() {
            return name();
        }
    }

    private enum Color implements Choice<String> {
        RED("r"),
        DARK_RED("dr");

        private final String value;

        Color(String value) {
            this.value = value;
        }

        @Override
        public String value() {
            return value;
        }

        @Override
        public String label() {
            return name();
        }
    }

    private enum Twice implements Choice<String> {
        ONE,
        TWO;

        @Override
        public String value() {
            return "same";
        }

        @Override
        public String label() {
            return name();
        }
    }

    private record Celsius(double degrees) {}

    private static final class InDegrees implements Converter<Celsius, Double> {
        @Override
        public Double toStored(Celsius value) {
            return value.degrees();
        }

        @Override
        public Celsius fromStored(Double stored) {
            return new Celsius(stored);
        }
    }

    @Test
    void anEnumIsStoredByNameInAColumnForItsLongestName() {
        ValueType<Status> type = FieldTypes.named(Status.class);
        assertThat(type.sqlType()).isEqualTo(new SqlType.Varchar(9));
        assertThat(type.prepare("DRAFT")).isEqualTo(Status.DRAFT);
        assertThat(type.prepare(Status.PUBLISHED)).isEqualTo(Status.PUBLISHED);
        assertThat(type.prepare(null)).isNull();
    }

    @Test
    void anEnumWithValuesIsFoundByThem() {
        ValueType<Level> type = FieldTypes.valued(Level.class, ValueType.INTEGER);
        assertThat(type.sqlType()).isEqualTo(SqlType.INT);
        assertThat(type.prepare(9)).isEqualTo(Level.HIGH);
        assertThat(type.prepare("1")).isEqualTo(Level.LOW);
    }

    @Test
    void anEnumWithTextsHasAColumnForTheLongest() {
        ValueType<Color> type = FieldTypes.valued(Color.class);
        assertThat(type.sqlType()).isEqualTo(new SqlType.Varchar(2));
        assertThat(type.prepare("dr")).isEqualTo(Color.DARK_RED);
    }

    @Test
    void whatIsNoChoiceIsRefusedWithTheChoices() {
        assertThatThrownBy(() -> FieldTypes.named(Status.class).prepare("GONE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'GONE' is no choice of Status. Choices are: DRAFT, PUBLISHED.");
    }

    @Test
    void twoChoicesWithOneValueAreRefused() {
        assertThat(FieldTypes.valued(Twice.class).problem())
                .contains(
                        "Twice.ONE and TWO have the same value 'same'. Give each constant a value"
                                + " of its own.");
        assertThat(FieldTypes.named(Status.class).problem()).isEmpty();
    }

    @Test
    void aConverterMakesValuesOfWhatItsStoredTypeTakes() {
        ValueType<Celsius> type =
                FieldTypes.converted(Celsius.class, ValueType.DOUBLE, new InDegrees());
        assertThat(type.kind()).isEqualTo(ValueType.Kind.FLOAT);
        assertThat(type.prepare("20.5")).isEqualTo(new Celsius(20.5));
        assertThat(type.prepare(new Celsius(3))).isEqualTo(new Celsius(3));
    }
}
