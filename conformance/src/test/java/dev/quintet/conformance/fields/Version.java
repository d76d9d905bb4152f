package dev.quintet.conformance.fields;

import dev.quintet.models.Converter;

import org.jspecify.annotations.Nullable;

/// How often something was saved.
public record Version(int number) {
    /// Counts on with every save.
    public static final class Counted implements Converter<Version, Integer> {
        @Override
        public Integer toStored(Version version) {
            return version.number;
        }

        @Override
        public Version fromStored(Integer stored) {
            return new Version(stored);
        }

        @Override
        public Version beforeSave(Object instance, @Nullable Version value, boolean insert) {
            return new Version(insert || value == null ? 1 : value.number + 1);
        }
    }
}
