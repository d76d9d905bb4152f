/// Models that use what can be said of a model beside its fields.
@App("options")
@NullMarked
package dev.quintet.conformance.options;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
