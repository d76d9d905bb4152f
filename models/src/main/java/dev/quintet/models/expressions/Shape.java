package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/// What a query looks like without its constants, and the constants in order.
///
/// A query writes itself down here once per execution; the marks are the key under which its SQL is
/// kept, the values fill that SQL's parameters. Filled by one thread, then read only.
public final class Shape {
    /// As many constants are searched one by one; more are kept in a map.
    private static final int FEW = 16;

    private enum Repeated {
        VALUE
    }

    private @Nullable Object[] marks = new Object[48];
    private int size;
    private int hash = 1;
    private Value<?>[] values = new Value<?>[8];
    private int valueCount;
    private @Nullable IdentityHashMap<Value<?>, Integer> positions;

    /// An empty shape.
    public Shape() {}

    /// Adds a mark: something with value equality that the SQL depends on, such as a class, a name
    /// or a flag.
    public Shape mark(@Nullable Object mark) {
        if (size == marks.length) {
            marks = Arrays.copyOf(marks, size * 2);
        }
        marks[size++] = mark;
        hash = 31 * hash + (mark == null ? 0 : mark.hashCode());
        return this;
    }

    /// Adds a list of names.
    public Shape marks(List<String> names) {
        mark(names.size());
        for (int i = 0; i < names.size(); i++) {
            mark(names.get(i));
        }
        return this;
    }

    /// Adds a constant: its form or its class is a mark, its content is not. A constant that is
    /// here already is marked as the same one.
    public Shape value(Value<?> value) {
        int known = indexOf(value);
        if (known >= 0) {
            return mark(Repeated.VALUE).mark(known);
        }
        Object content = value.content();
        mark(
                value.form() == Value.Form.OTHER && content != null
                        ? content.getClass()
                        : value.form());
        mark(value.type());
        if (valueCount == values.length) {
            values = Arrays.copyOf(values, valueCount * 2);
        }
        if (positions != null) {
            positions.put(value, valueCount);
        }
        values[valueCount++] = value;
        return this;
    }

    @SuppressWarnings("ReferenceEquality") // a constant is known by its identity
    private int indexOf(Value<?> value) {
        if (positions == null) {
            for (int i = 0; i < valueCount; i++) {
                if (values[i] == value) {
                    return i;
                }
            }
            if (valueCount == FEW) {
                positions = new IdentityHashMap<>();
                for (int i = 0; i < valueCount; i++) {
                    positions.put(values[i], i);
                }
            }
            return -1;
        }
        return positions.getOrDefault(value, -1);
    }

    /// Adds a part.
    public Shape add(Expression<?, ?> part) {
        part.shape(this);
        return this;
    }

    /// Adds several parts.
    public Shape addAll(List<? extends Expression<?, ?>> parts) {
        mark(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).shape(this);
        }
        return this;
    }

    /// The number of constants.
    public int valueCount() {
        return valueCount;
    }

    /// The constant at an index from 0.
    public Value<?> value(int index) {
        return values[index];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shape that
                && hash == that.hash
                && size == that.size
                && Arrays.equals(marks, 0, size, that.marks, 0, size);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /// The same marks without the constants, to be kept as a key for long.
    public Shape withoutValues() {
        Shape key = new Shape();
        key.marks = Arrays.copyOf(marks, size);
        key.size = size;
        key.hash = hash;
        key.values = new Value<?>[0];
        return key;
    }
}
