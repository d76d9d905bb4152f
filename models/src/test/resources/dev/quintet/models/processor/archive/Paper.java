package archive;

import dev.quintet.models.Deferred;
import dev.quintet.models.Index;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** A paper whose heavy parts stay in the archive. */
public class Paper extends Model {
    public String title;
    public final Deferred<String> text = deferred("");

    @Size(max = 200)
    @Index
    final Deferred<@Nullable String> summary = deferred();

    private final Deferred<byte @Nullable []> scan = deferred();
    public final Deferred<Integer> pages = deferred(1);

    @Digits(integer = 8, fraction = 2)
    public final Deferred<BigDecimal> price = deferred();

    public Deferred<byte @Nullable []> getScan() {
        return scan;
    }
}
