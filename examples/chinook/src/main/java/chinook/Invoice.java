package chinook;

import static dev.quintet.models.meta.Deletion.DO_NOTHING;

import dev.quintet.models.Column;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToMany;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.Table;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/// What a customer bought at one time.
@Table("Invoice")
public class Invoice extends Model {
    public static final Manager<Invoice> objects = Manager.of(Invoice.class);

    @PrimaryKey
    @Column("InvoiceId")
    public Long id;

    @Column("CustomerId")
    @OnDelete(DO_NOTHING)
    public final ForeignKey<Customer> customer = foreignKey();

    @Column("InvoiceDate")
    public LocalDateTime invoiceDate;

    @Column("BillingCity")
    @Size(max = 40)
    public @Nullable String billingCity;

    @Column("BillingCountry")
    @Size(max = 40)
    public @Nullable String billingCountry;

    @Column("Total")
    @Digits(integer = 8, fraction = 2)
    public BigDecimal total;

    public final OneToMany<InvoiceLine> lines = oneToMany();

    @Override
    public String toString() {
        return "Invoice " + id;
    }
}
