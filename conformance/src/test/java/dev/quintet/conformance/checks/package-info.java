/// Models with mistakes that the compiler cannot see. No table is ever made of them.
@App("mistakes")
@NullMarked
package dev.quintet.conformance.checks;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
