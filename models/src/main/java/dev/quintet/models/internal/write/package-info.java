/// How instances get into the database and out of it: saving, inserting in bulk, deleting with all
/// that refers to what is deleted, and loading a row by its key.
///
/// Nothing here knows the class `Model`: instances are read and written through
/// [dev.quintet.models.meta.ModelAccess].
package dev.quintet.models.internal.write;
