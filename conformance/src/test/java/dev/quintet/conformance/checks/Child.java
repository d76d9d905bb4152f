package dev.quintet.conformance.checks;

import dev.quintet.models.Manager;
import dev.quintet.models.meta.Meta;

/// A model whose constraints speak of its parent's table.
public final class Child extends Faulty {
    public static final Manager<Child> objects = Manager.of(Child.class);

    public int age;

    static void childMeta(Meta<Child> meta) {
        meta.unique("child_name", Child_.name, Child_.age);
        meta.check("faulty_check", Child_.age.gt(0));
        meta.index("faulty_twice", Child_.age);
    }
}
