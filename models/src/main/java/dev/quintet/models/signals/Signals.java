package dev.quintet.models.signals;

import dev.quintet.db.Registration;

import java.util.function.Consumer;

/// The signals that models send.
///
/// ```java
/// Signals.postSave(Entry.class, saved -> index(saved.instance()));
/// ```
///
/// The methods connect a receiver with one model, and know its type. The constants are the signals
/// themselves: for receivers of all models, of one named by its label (`blog.Entry`), or with a
/// name. Rows that are written many at once send none: `update`, `bulkCreate`, `bulkUpdate`, and
/// deletions that need no look at the rows.
public final class Signals {
    /// Before an instance is made.
    public static final Signal<PreInit<?>> PRE_INIT = new Signal<>("preInit");

    /// After an instance was made from a row.
    public static final Signal<PostInit<?>> POST_INIT = new Signal<>("postInit");

    /// Before an instance is saved.
    public static final Signal<PreSave<?>> PRE_SAVE = new Signal<>("preSave");

    /// After an instance was saved.
    public static final Signal<PostSave<?>> POST_SAVE = new Signal<>("postSave");

    /// Before an instance is deleted.
    public static final Signal<PreDelete<?>> PRE_DELETE = new Signal<>("preDelete");

    /// After an instance was deleted.
    public static final Signal<PostDelete<?>> POST_DELETE = new Signal<>("postDelete");

    /// Before and after the pairs of a many-to-many relation change. The sender is the model of the
    /// pairs: its class, or its label, which is `blog.Entry_authors` for a table that the library
    /// made.
    public static final Signal<PairsChanged> PAIRS_CHANGED = new Signal<>("pairsChanged");

    /// After a model was loaded. Models are loaded all at once, when the first is used.
    public static final Signal<ClassPrepared<?>> CLASS_PREPARED = new Signal<>("classPrepared");

    /// After tables of models were created in a database.
    public static final Signal<TablesCreated> TABLES_CREATED = new Signal<>("tablesCreated");

    private Signals() {}

    /// Calls an action before an instance of a model is made.
    ///
    /// @param sender the class itself: subclasses and proxies send for themselves
    /// @return ends the connection when it is closed
    public static <M> Registration preInit(Class<M> sender, Consumer<? super PreInit<M>> receiver) {
        return connect(PRE_INIT, sender, receiver);
    }

    /// Calls an action after an instance of a model was made from a row.
    ///
    /// @param sender the class itself: subclasses and proxies send for themselves
    /// @return ends the connection when it is closed
    public static <M> Registration postInit(
            Class<M> sender, Consumer<? super PostInit<M>> receiver) {
        return connect(POST_INIT, sender, receiver);
    }

    /// Calls an action before an instance of a model is saved.
    ///
    /// @param sender the class itself: subclasses and proxies send for themselves
    /// @return ends the connection when it is closed
    public static <M> Registration preSave(Class<M> sender, Consumer<? super PreSave<M>> receiver) {
        return connect(PRE_SAVE, sender, receiver);
    }

    /// Calls an action after an instance of a model was saved.
    ///
    /// @param sender the class itself: subclasses and proxies send for themselves
    /// @return ends the connection when it is closed
    public static <M> Registration postSave(
            Class<M> sender, Consumer<? super PostSave<M>> receiver) {
        return connect(POST_SAVE, sender, receiver);
    }

    /// Calls an action before an instance of a model is deleted.
    ///
    /// @param sender the class itself: subclasses and proxies send for themselves
    /// @return ends the connection when it is closed
    public static <M> Registration preDelete(
            Class<M> sender, Consumer<? super PreDelete<M>> receiver) {
        return connect(PRE_DELETE, sender, receiver);
    }

    /// Calls an action after an instance of a model was deleted.
    ///
    /// @param sender the class itself: subclasses and proxies send for themselves
    /// @return ends the connection when it is closed
    public static <M> Registration postDelete(
            Class<M> sender, Consumer<? super PostDelete<M>> receiver) {
        return connect(POST_DELETE, sender, receiver);
    }

    /// Calls an action before and after pairs of a many-to-many relation change.
    ///
    /// @param through the model of the pairs
    /// @return ends the connection when it is closed
    public static Registration pairsChanged(
            Class<?> through, Consumer<? super PairsChanged> receiver) {
        return PAIRS_CHANGED.connect(through, receiver);
    }

    /// Calls an action before and after pairs of a many-to-many relation change.
    ///
    /// @param through the label of the model of the pairs, as `blog.Entry_authors`
    /// @return ends the connection when it is closed
    public static Registration pairsChanged(
            String through, Consumer<? super PairsChanged> receiver) {
        return PAIRS_CHANGED.connect(through, receiver);
    }

    @SuppressWarnings("unchecked") // what a class sends is about its own instances
    private static <E> Registration connect(
            Signal<? super E> signal, Class<?> sender, Consumer<? super E> receiver) {
        return ((Signal<E>) signal).connect(sender, receiver);
    }
}
