/// Objects that are related, and the handles through which they are.
@App("related")
@NullMarked
package dev.quintet.conformance.related;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
