package dev.quintet.conformance.signals;

import dev.quintet.models.Manager;
import dev.quintet.models.Proxy;

/// A note by another name.
@Proxy
public class Memo extends Note {
    public static final Manager<Memo> objects = Manager.of(Memo.class);
}
