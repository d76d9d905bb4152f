package places;

import dev.quintet.models.Manager;

import jakarta.validation.constraints.Size;

public class Pizzeria extends Restaurant {
    public static final Manager<Pizzeria> objects = Manager.of(Pizzeria.class);

    @Size(max = 20)
    public String oven = "stone";
}
