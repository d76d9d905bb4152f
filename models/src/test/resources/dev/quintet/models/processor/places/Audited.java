package places;

import dev.quintet.models.AutoNowAdd;
import dev.quintet.models.Blank;
import dev.quintet.models.Model;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import java.time.Instant;

public abstract class Audited extends Model {
    @AutoNowAdd public Instant createdAt;

    @Size(max = 50)
    @Blank
    public String note = "";

    static void meta(Meta<? extends Audited> meta) {
        meta.ordering(ByName.by("-createdAt"));
    }
}
