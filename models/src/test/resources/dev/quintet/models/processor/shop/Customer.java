package shop;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.Column;
import dev.quintet.models.Convert;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.HelpText;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.Table;
import dev.quintet.models.Unique;
import dev.quintet.models.VerboseName;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

@Table("shop_people")
@VerboseName("client")
public class Customer extends Model {
    @PrimaryKey private UUID number = UUID.randomUUID();

    @Unique
    @Size(max = 40)
    @Column("mail")
    @HelpText("Where the \"bill\" goes.")
    private String email = "";

    private boolean active = true;
    private Level level = Level.SILVER;
    private @Nullable Status status;

    @Convert(Money.InEuros.class)
    @Digits(integer = 8, fraction = 2)
    private @Nullable Money limit;

    @OnDelete(SET_NULL)
    private final ForeignKey<@Nullable Customer> referredBy = foreignKey();

    private transient int visits;

    Customer() {}

    public Customer(String email) {
        this.email = email;
    }

    public UUID getNumber() {
        return number;
    }

    public void setNumber(UUID number) {
        this.number = number;
    }

    public String email() {
        return email;
    }

    void email(String email) {
        this.email = email;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public @Nullable Status getStatus() {
        return status;
    }

    public void setStatus(@Nullable Status status) {
        this.status = status;
    }

    public @Nullable Money getLimit() {
        return limit;
    }

    public void setLimit(@Nullable Money limit) {
        this.limit = limit;
    }

    public ForeignKey<@Nullable Customer> referredBy() {
        return referredBy;
    }

    public int visit() {
        return ++visits;
    }

    public enum Status {
        NEW,
        TRUSTED
    }
}
