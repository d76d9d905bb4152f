package dev.quintet.conformance.company;

import static dev.quintet.models.expressions.Functions.upper;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.Unique;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

/// An invoice; the database fills in some of its columns.
public final class Invoice extends Model {
    public static final Manager<Invoice> objects = Manager.of(Invoice.class);

    @Unique
    @Size(max = 20)
    public String number = "";

    public Integer net;
    public Integer tax;

    @Size(max = 10)
    public String status;

    public Integer total;

    @Size(max = 20)
    public String numberUpper;

    static void meta(Meta<Invoice> meta) {
        meta.databaseDefault(Invoice_.tax, 7);
        meta.databaseDefault(Invoice_.status, "draft");
        meta.generated(Invoice_.total, Invoice_.net.plus(Invoice_.tax));
        meta.generated(Invoice_.numberUpper, upper(Invoice_.number));
    }
}
