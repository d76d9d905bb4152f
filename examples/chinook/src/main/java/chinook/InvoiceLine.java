package chinook;

import static dev.quintet.models.meta.Deletion.DO_NOTHING;

import dev.quintet.models.Column;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.Table;

import jakarta.validation.constraints.Digits;

import java.math.BigDecimal;

/// A track on an invoice.
@Table("InvoiceLine")
public class InvoiceLine extends Model {
    public static final Manager<InvoiceLine> objects = Manager.of(InvoiceLine.class);

    @PrimaryKey
    @Column("InvoiceLineId")
    public Long id;

    @Column("InvoiceId")
    @OnDelete(DO_NOTHING)
    public final ForeignKey<Invoice> invoice = foreignKey();

    @Column("TrackId")
    @OnDelete(DO_NOTHING)
    public final ForeignKey<Track> track = foreignKey();

    @Column("UnitPrice")
    @Digits(integer = 8, fraction = 2)
    public BigDecimal unitPrice;

    @Column("Quantity")
    public int quantity;
}
