package dev.quintet.conformance.fields;

import dev.quintet.models.Converter;

import java.util.AbstractList;
import java.util.List;

/// The places that a device was at, in their order.
public final class Route extends AbstractList<String> {
    private final List<String> places;

    /// A route over some places.
    public Route(String... places) {
        this.places = List.of(places);
    }

    @Override
    public String get(int index) {
        return places.get(index);
    }

    @Override
    public int size() {
        return places.size();
    }

    /// Stores a route as one text, with arrows between the places.
    public static final class AsText implements Converter<Route, String> {
        @Override
        public String toStored(Route route) {
            return String.join(">", route);
        }

        @Override
        public Route fromStored(String stored) {
            return new Route(stored.split(">"));
        }
    }
}
