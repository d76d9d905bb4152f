package places;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Manager;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;
import dev.quintet.models.ParentLink;
import dev.quintet.models.PrimaryKey;

public class Warehouse extends Place {
    public static final Manager<Warehouse> objects = Manager.of(Warehouse.class);

    @PrimaryKey
    @ParentLink
    @OnDelete(CASCADE)
    public final OneToOne<Place> place = oneToOne();

    public int area;
}
