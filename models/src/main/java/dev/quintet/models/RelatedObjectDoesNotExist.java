package dev.quintet.models;

/// A relation that must lead to a row leads to none: a required key that was never set, or the
/// reverse side of a one-to-one relation that nobody refers to.
public final class RelatedObjectDoesNotExist extends DoesNotExist {
    /// @param model the label of the model that the relation leads to
    /// @param message the whole message
    public RelatedObjectDoesNotExist(String model, String message) {
        super(model, message);
    }
}
