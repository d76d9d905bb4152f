/// The annotation processor. For each model it writes one readable source file of typed field
/// handles, metadata and a row reader; the logic stays in the library, where a mistake can be
/// mended without generating anew.
package dev.quintet.processor;
