/// A company: nearly everything that a model can have occurs here once.
@App("company")
@NullMarked
package dev.quintet.conformance.company;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
