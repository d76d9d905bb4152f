package dev.quintet.models.processor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/// The rows of the contract that a test shows.
@Target(ElementType.METHOD)
@interface Spec {
    String[] value();
}
