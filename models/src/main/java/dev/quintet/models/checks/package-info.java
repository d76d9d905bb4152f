/// Looks over the models and databases of a program when it starts, for mistakes that the compiler
/// cannot see, under Django's names for them.
package dev.quintet.models.checks;
