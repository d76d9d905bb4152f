/// JMH measurements of Quintet beside plain JDBC: one class per case, one method per contender.
@NullMarked
package dev.quintet.benchmarks;

import org.jspecify.annotations.NullMarked;
