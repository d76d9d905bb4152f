package dev.quintet.db.sqlite;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// Arithmetic with numbers as SQLite shows them: 0.3 is three tenths.
final class Numbers {
    private Numbers() {}

    /// The remainder of a division, with the sign of the dividend; null where there is none.
    static @Nullable Double remainder(String dividend, String divisor) {
        try {
            BigDecimal by = new BigDecimal(divisor);
            return by.signum() == 0 ? null : new BigDecimal(dividend).remainder(by).doubleValue();
        } catch (NumberFormatException notFinite) {
            return null;
        }
    }
}
