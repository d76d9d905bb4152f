/// The schema that the models ask for.
package dev.quintet.models.internal.schema;
