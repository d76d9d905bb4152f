package dev.quintet.conformance.company;

import dev.quintet.models.Manager;
import dev.quintet.models.Proxy;
import dev.quintet.models.meta.Meta;

/// Employees in another order and with another manager; a proxy.
@Proxy
public final class SeniorEmployee extends Employee {
    public static final Manager<SeniorEmployee> objects = Manager.of(SeniorEmployee.class);
    public static final Manager<SeniorEmployee> seniors =
            Manager.of(SeniorEmployee.class, () -> SeniorEmployee_.level.gte(3));

    static void seniorMeta(Meta<SeniorEmployee> meta) {
        meta.ordering(SeniorEmployee_.salary.desc(), SeniorEmployee_.name.asc());
    }
}
