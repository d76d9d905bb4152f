package dev.quintet.models;

/// A row of the database as an object; the base of all models.
public abstract class Model {}
