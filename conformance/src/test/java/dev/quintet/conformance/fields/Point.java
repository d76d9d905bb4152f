package dev.quintet.conformance.fields;

import dev.quintet.models.Converter;

/// A place on a board: a type of the user's own.
public record Point(int x, int y) {
    /// Stores it as text, such as `3:4`.
    public static final class AsText implements Converter<Point, String> {
        @Override
        public String toStored(Point point) {
            if (point.x < 0 || point.y < 0) {
                throw new IllegalArgumentException("a point is not negative");
            }
            return point.x + ":" + point.y;
        }

        @Override
        public Point fromStored(String stored) {
            String[] parts = stored.split(":");
            if (parts.length != 2) {
                throw new IllegalArgumentException("'" + stored + "' is no point such as '3:4'");
            }
            return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }
}
