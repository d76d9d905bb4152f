/// Expressions: what they are made of, where they may stand, and those of a program's own.
@App("expressions")
@NullMarked
package dev.quintet.conformance.expressions;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
