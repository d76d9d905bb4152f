package places;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.HasOne;
import dev.quintet.models.Manager;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

public class Place extends Audited {
    public static final Manager<Place> objects = Manager.of(Place.class);

    @Size(max = 50)
    public String name;

    @OnDelete(SET_NULL)
    @RelatedName("parts")
    public final ForeignKey<@Nullable Place> partOf = foreignKey();

    public final HasOne<Warehouse> asWarehouse = hasOne();
}
