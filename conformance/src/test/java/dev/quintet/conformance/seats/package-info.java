/// Relations to models whose keys have several parts.
@App("seats")
@NullMarked
package dev.quintet.conformance.seats;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
