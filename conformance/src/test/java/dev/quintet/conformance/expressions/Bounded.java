package dev.quintet.conformance.expressions;

import static dev.quintet.models.expressions.Functions.value;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.expressions.BooleanExpression;
import dev.quintet.models.expressions.Func;
import dev.quintet.models.expressions.RawSql;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.Meta;

/// A number that has to be positive, which is said with SQL of its own.
public final class Bounded extends Model {
    public static final Manager<Bounded> objects = Manager.of(Bounded.class);

    public int number;

    static void meta(Meta<Bounded> meta) {
        meta.check(
                "bounded_small",
                BooleanExpression.of(
                                Func.template(
                                        "{0} < {1}",
                                        ValueType.BOOLEAN, Bounded_.number, value(100)))
                        .isTrue());
        meta.check("bounded_positive", RawSql.condition("1 = 1").and(Bounded_.number.gt(0)));
    }
}
