package dev.quintet.conformance.functions;

import static dev.quintet.conformance.functions.Each.first;
import static dev.quintet.conformance.functions.Each.sale;
import static dev.quintet.conformance.sales.Sale_.discount;
import static dev.quintet.conformance.sales.Sale_.price;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.conformance.sales.Sale_.weight;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.abs;
import static dev.quintet.models.expressions.Functions.ceil;
import static dev.quintet.models.expressions.Functions.exp;
import static dev.quintet.models.expressions.Functions.floor;
import static dev.quintet.models.expressions.Functions.ln;
import static dev.quintet.models.expressions.Functions.log;
import static dev.quintet.models.expressions.Functions.pi;
import static dev.quintet.models.expressions.Functions.power;
import static dev.quintet.models.expressions.Functions.random;
import static dev.quintet.models.expressions.Functions.round;
import static dev.quintet.models.expressions.Functions.sign;
import static dev.quintet.models.expressions.Functions.sqrt;
import static dev.quintet.models.expressions.Functions.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.models.expressions.lookups.Lookups;
import dev.quintet.models.expressions.lookups.Transform;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.UnaryOperator;

@EveryDatabase
@ResourceLock("lookups")
class MathFunctionsTest {
    MathFunctionsTest(Database database) {
        Shops.in(database);
    }

    private static double real(Expression<? super Sale, ? extends Number> expression) {
        return first(expression).doubleValue();
    }

    @Test
    @Spec("FUNC-010")
    void signsAndWholeNumbers() {
        assertThat(sale(abs(units.minus(5)))).containsExactly(0, 3, 3, 4, 1);
        assertThat(sale(sign(units.minus(5)))).containsExactly(0, -1, -1, 1, 1);
        assertThat(first(ceil(price)).intValueExact()).isEqualTo(2);
        assertThat(first(floor(price)).intValueExact()).isEqualTo(1);
        assertThat(first(round(price)).intValueExact()).isEqualTo(1);
        assertThat(first(round(price, 1))).isEqualByComparingTo("1.2");
        assertThat(sale(abs(discount))).containsExactly(null, 10, 20, null, 10);
    }

    @Test
    @Spec("FUNC-010")
    void roundingToPlaces(TestDatabase database) {
        assertThat(first(round(price.times(new BigDecimal("1.037")), 2)))
                .isEqualByComparingTo("1.24");
        assertThat(sale(round(discount, 0))).containsExactly(null, 10, 20, null, 10);
        assertThat(real(round(weight.plus(0.126), 1))).isCloseTo(0.6, within(1e-9));
        assertThat(real(round(value(12.346), units.minus(3)))).isCloseTo(12.35, within(1e-9));
        if (database.name().equals("sqlite")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> first(round(units.times(10), -2)))
                    .withMessage(
                            "This database cannot round to places before the point: their number"
                                    + " is negative. Divide first, and multiply what is rounded.");
        } else {
            assertThat(sale(round(units.times(10), -2))).containsExactly(100, 0, 0, 100, 100);
        }
    }

    @Test
    @Spec("FUNC-010")
    void functionsOfOneNumberCanBeTransforms() {
        Map<String, UnaryOperator<Expression<Object, Number>>> functions =
                Map.of(
                        "abs", Functions::abs,
                        "ceil", Functions::ceil,
                        "floor", Functions::floor,
                        "sign", Functions::sign,
                        "sqrt", Functions::sqrt,
                        "exp", Functions::exp,
                        "ln", Functions::ln,
                        "round", Functions::round);
        functions.forEach((name, function) -> {
            Lookups.register(Kind.FLOAT, name, Transform.of(function));
            assertThat(Sale.objects.filter(q("weight__" + name + "__lt", 100)).count())
                    .as(name)
                    .isEqualTo(5);
        });
        assertThat(Sale.objects.filter(q("weight__ceil", 1)).count()).isEqualTo(3);
        assertThat(Sale.objects.filter(q("weight__ln__abs__gt", 1)).get()).hasToString("Cheese");
        functions.keySet().forEach(name -> Lookups.unregister(Kind.FLOAT, name));
    }

    @Test
    @Spec("FUNC-010")
    void theTypesOfResultsFollowTheNumbers() {
        assertThat(first(abs(units))).isInstanceOf(Integer.class);
        assertThat(first(abs(price))).isInstanceOf(BigDecimal.class);
        assertThat(first(sqrt(units))).isInstanceOf(Double.class);
        assertThat(first(sqrt(price))).isInstanceOf(BigDecimal.class);
        assertThat(first(power(price, 2))).isInstanceOf(BigDecimal.class);
        assertThat(sale(sqrt(discount))).containsNull();
        assertThat(sale(Functions.mod(discount, 3))).containsNull();
        assertThat(sale(round(discount))).containsNull();
        assertThat(real(Functions.mod(value(-7), units))).isEqualTo(-2);
    }

    @Test
    @Spec("FUNC-010")
    void powersAndRoots() {
        assertThat(real(sqrt(units.plus(4)))).isEqualTo(3);
        assertThat(real(exp(value(0.0)))).isEqualTo(1);
        assertThat(real(ln(exp(weight)))).isCloseTo(0.5, within(1e-9));
        assertThat(real(power(units, 2))).isEqualTo(25);
        assertThat(real(Functions.mod(units, 3))).isEqualTo(2);
    }

    @Test
    @Spec("FUNC-011")
    void theBaseOfALogarithmComesFirst() {
        assertThat(real(log(2, units.plus(3)))).isCloseTo(3, within(1e-9));
        assertThat(real(log(10, value(1000.0)))).isCloseTo(3, within(1e-9));
    }

    @Test
    @Spec("FUNC-012")
    void anglesAndConstants() {
        Expression<Object, Double> half = value(0.5);
        assertThat(real(pi())).isCloseTo(Math.PI, within(1e-6));
        assertThat(real(Functions.sin(half))).isCloseTo(Math.sin(0.5), within(1e-9));
        assertThat(real(Functions.cos(half))).isCloseTo(Math.cos(0.5), within(1e-9));
        assertThat(real(Functions.tan(half))).isCloseTo(Math.tan(0.5), within(1e-9));
        assertThat(real(Functions.cot(half))).isCloseTo(1 / Math.tan(0.5), within(1e-9));
        assertThat(real(Functions.asin(half))).isCloseTo(Math.asin(0.5), within(1e-9));
        assertThat(real(Functions.acos(half))).isCloseTo(Math.acos(0.5), within(1e-9));
        assertThat(real(Functions.atan(half))).isCloseTo(Math.atan(0.5), within(1e-9));
        assertThat(real(Functions.<Sale>atan2(half, value(2.0))))
                .isCloseTo(Math.atan2(0.5, 2), within(1e-9));
        assertThat(real(Functions.degrees(half))).isCloseTo(Math.toDegrees(0.5), within(1e-9));
        assertThat(real(Functions.radians(half))).isCloseTo(Math.toRadians(0.5), within(1e-9));
        for (Double number : sale(random())) {
            assertThat(number).isGreaterThanOrEqualTo(0).isLessThan(1);
        }
    }
}
