package dev.quintet.models.expressions;

/// All functions of the database, to be imported with `import static
/// dev.quintet.models.expressions.Functions.*`.
///
/// They stand in classes by subject, each of which may be imported alone: [TextFunctions],
/// [MathFunctions], [DateFunctions], [ConditionalFunctions], [AggregateFunctions],
/// [WindowFunctions], [JsonFunctions]. These extend one another only so that this class has them
/// all.
public final class Functions extends JsonFunctions {
    private Functions() {}
}
