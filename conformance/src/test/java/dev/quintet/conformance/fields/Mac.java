package dev.quintet.conformance.fields;

import dev.quintet.models.Converter;

import java.util.Locale;
import java.util.Map;

/// The address of a network card.
public record Mac(String address) {
    /// Stores it as PostgreSQL's own type, and as text elsewhere.
    public static final class AsText implements Converter<Mac, String> {
        @Override
        public String toStored(Mac mac) {
            return mac.address;
        }

        @Override
        public Mac fromStored(String stored) {
            String address = stored.toLowerCase(Locale.ROOT).replace('-', ':');
            if (!address.matches("[0-9a-f]{2}(:[0-9a-f]{2}){5}")) {
                throw new IllegalArgumentException("'" + stored + "' is no address of a card");
            }
            return new Mac(address);
        }

        @Override
        public Map<String, String> columnTypes() {
            return Map.of("postgresql", "macaddr", "sqlite", "macaddress");
        }
    }
}
