/// Tests of the annotation processor against the real API: the processor itself knows this module
/// by names alone.
package dev.quintet.models.processor;
