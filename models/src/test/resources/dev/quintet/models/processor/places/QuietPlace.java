package places;

import dev.quintet.models.Manager;
import dev.quintet.models.Proxy;
import dev.quintet.models.meta.Meta;

@Proxy
public class QuietPlace extends Place {
    public static final Manager<QuietPlace> objects = Manager.of(QuietPlace.class);
    public static final Manager<QuietPlace> parks = Manager.of(QuietPlace.class);

    static void quietMeta(Meta<QuietPlace> meta) {
        meta.ordering(QuietPlace_.name.asc());
    }
}
