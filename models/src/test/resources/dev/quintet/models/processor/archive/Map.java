package archive;

import dev.quintet.models.Deferred;

/** A map, a paper with a scale. */
public class Map extends Paper {
    public int scale;
    public final Deferred<Color> color = deferred(Color.RED);

    public enum Color {
        RED,
        BLUE
    }
}
