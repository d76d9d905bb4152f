/// The validation of instances: their fields one by one, what must be unique, and what constraints
/// say.
package dev.quintet.models.internal.validation;
