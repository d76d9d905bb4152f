/// What instances carry: related rows that come along, columns that are left out. The models are a
/// magazine's.
@App("magazine")
@NullMarked
package dev.quintet.conformance.loading;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
