package dev.quintet.models.meta;

import java.util.List;

/// The apps of one jar; the annotation processor writes an implementation, which is found as a
/// service.
public interface AppIndex {
    /// The apps with their models.
    List<App> apps();
}
