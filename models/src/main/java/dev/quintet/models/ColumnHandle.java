package dev.quintet.models;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An object that holds the value of a column and does more with it than a value can: it loads it
/// late, has methods of its own, or acts when its instance is saved. Extend it for types of your
/// own, and declare a final field of it.
///
/// ```java
/// public final class Counter extends ColumnHandle<Integer> {
///     private Integer count = 0;
///
///     public Counter(Model owner) {
///         super(owner);
///     }
///
///     public void increase() {
///         requireLoaded();
///         count++;
///     }
///
///     @Override
///     protected Integer held() {
///         return count;
///     }
///
///     @Override
///     protected void load(Integer stored) {
///         count = stored;
///     }
/// }
///
/// public final Counter visits = new Counter(this);
/// ```
///
/// In queries the field is a column of type `T`, like any other. Like its instance a handle is not
/// safe for use by several threads.
///
/// @param <T> the type of the column, `@Nullable` where it may be NULL
public abstract class ColumnHandle<T extends @Nullable Object> {
    private final Model owner;
    private @Nullable ColumnField field;

    /// For the subclasses.
    ///
    /// @param owner the instance whose field it is
    protected ColumnHandle(Model owner) {
        this.owner = owner;
    }

    /// What the column is to hold.
    ///
    /// @return null for NULL, or as long as a new instance has no value
    protected abstract @Nullable T held();

    /// Takes what the column holds, or a value that was assigned by the name of the field.
    ///
    /// @param stored null for NULL
    protected abstract void load(@Nullable T stored);

    /// Called just before the column is written with its instance, perhaps more than once.
    ///
    /// @param insert whether a new row is written
    protected void beforeSave(boolean insert) {}

    /// Called when the instance has been read from the database as a whole.
    protected void afterLoad() {}

    /// The instance whose field it is.
    protected final Model owner() {
        return owner;
    }

    /// The field that it is.
    ///
    /// @throws IllegalStateException if it is no field of its instance
    protected final ColumnField field() {
        if (field == null) {
            field = find();
        }
        return field;
    }

    /// Whether the value is there; a query may have left it out.
    public final boolean isLoaded() {
        return owner.unloaded().isEmpty() || !owner.unloaded().contains(field());
    }

    /// Loads the value from the database of the instance if it is not there yet: to be called by
    /// all that needs it.
    ///
    /// @throws DoesNotExist if the row does not exist any more
    protected final void requireLoaded() {
        if (!isLoaded()) {
            Loading.late(owner, List.of(field()));
        }
    }

    /// Notes that there is a value, wherever it comes from: to be called by what sets one. It takes
    /// part in the next save.
    protected final void changed() {
        if (!owner.unloaded().isEmpty() || !owner.computed().isEmpty()) {
            owner.assigned(List.of(field()));
        }
    }

    private ColumnField find() {
        Options<?> options = owner.options();
        ModelType<Model> type = ModelType.of(options);
        for (ColumnField candidate : options.fields()) {
            if (candidate.hasHandle() && type.columnHandle(owner, candidate.index()) == this) {
                return candidate;
            }
        }
        throw new IllegalStateException(
                "A "
                        + getClass().getSimpleName()
                        + " of "
                        + options.label()
                        + " is not a field of the model: declare it as a final field that is made"
                        + " for its instance.");
    }
}
