/// Books with indexes and constraints of every kind.
@App("library")
@NullMarked
package dev.quintet.conformance.indexes;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
