package dev.quintet.models.internal.write;

import dev.quintet.models.meta.Options;

import java.util.List;

/// Makes the errors of the public API, which stands above this package.
public interface Refusals {

    /// A save that had to change a stored row found none.
    RuntimeException notUpdated(Options<?> model, String message);

    /// A deletion is refused because rows protect what they refer to.
    ///
    /// @param blocking instances of the rows in the way
    RuntimeException protectedBy(String message, List<Object> blocking);

    /// A deletion is refused because rows refer to what is deleted, and are not deleted with it.
    ///
    /// @param blocking instances of the rows in the way
    RuntimeException restricted(String message, List<Object> blocking);
}
