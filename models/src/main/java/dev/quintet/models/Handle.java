package dev.quintet.models;

/// A relation of one instance: what it refers to, or what refers to it.
///
/// A model holds its relations in final fields of the permitted types, made by `foreignKey()` and
/// its kin. A handle is small and knows its instance; it loads nothing before it is asked to. Like
/// its instance it is not safe for use by several threads.
public sealed interface Handle permits ForeignKey, HasOne, PolymorphicKey, RelatedSet {}
