package dev.quintet.conformance.expressions;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.expressions.RawSql;
import dev.quintet.models.meta.Meta;

/// A number that has to be positive, which is said with SQL of its own.
public final class Bounded extends Model {
    public static final Manager<Bounded> objects = Manager.of(Bounded.class);

    public int number;

    static void meta(Meta<Bounded> meta) {
        meta.check("bounded_positive", RawSql.condition("1 = 1").and(Bounded_.number.gt(0)));
    }
}
