package places;

import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Symmetrical;

import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

public class Restaurant extends Place {
    public static final Manager<Restaurant> objects = Manager.of(Restaurant.class);

    public boolean servesPizza;

    @Min(0)
    public @Nullable Integer stars;

    @Symmetrical(false)
    public final ManyToMany<Restaurant> rivals = manyToMany();
}
