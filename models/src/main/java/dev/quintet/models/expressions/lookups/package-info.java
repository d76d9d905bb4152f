/// Lookups and transforms: what may follow a field's name in a query.
///
/// A lookup, such as `icontains` or `gt`, compares a value with what the user passed and gives a
/// condition. A transform, such as `year` or a key of a JSON document, makes another value of a
/// value. [dev.quintet.models.expressions.lookups.Lookups] knows which of them a type has. This
/// package uses expressions and knows neither models nor databases.
package dev.quintet.models.expressions.lookups;
