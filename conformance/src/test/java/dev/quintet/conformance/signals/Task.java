package dev.quintet.conformance.signals;

import dev.quintet.models.Manager;

/// A note that asks for something; a child of a concrete model.
public class Task extends Note {
    public static final Manager<Task> objects = Manager.of(Task.class);
    public boolean done;
}
