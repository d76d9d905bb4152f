/// Rooms that are booked, with every kind of rule that validation knows.
@App("booking")
@NullMarked
package dev.quintet.conformance.validation;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
