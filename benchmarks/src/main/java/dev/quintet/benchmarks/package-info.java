/// JMH measurements of rendering, loading and saving.
package dev.quintet.benchmarks;
