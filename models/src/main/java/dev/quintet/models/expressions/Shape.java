package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
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

    /// What the stack of a thread can take, with a good reserve.
    private static final int DEEPEST = 1_000;

    private static final int LONGEST_PATH = 200;

    private enum Repeated {
        VALUE
    }

    private @Nullable Object[] marks = new Object[48];
    private int size;
    private int hash = 1;
    private Value<?>[] values = new Value<?>[8];
    private int valueCount;
    private int depth;
    private boolean rawSql;
    private @Nullable IdentityHashMap<Value<?>, Integer> positions;
    private List<String> databases = List.of();

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
        if (names.size() > LONGEST_PATH) {
            throw new IllegalArgumentException(
                    "A path has at most " + LONGEST_PATH + " names, not " + names.size() + ".");
        }
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

    /// Something that a query is made of: an expression, a condition, an operand, a query inside.
    @FunctionalInterface
    public interface Part {
        /// Writes down what the part is, apart from its constants.
        void shape(Shape shape);
    }

    /// Adds a part.
    ///
    /// @throws IllegalArgumentException if it is nested too deeply
    public Shape add(Part part) {
        descend();
        part.shape(this);
        depth--;
        return this;
    }

    private void descend() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "The query nests its conditions or expressions more than "
                            + DEEPEST
                            + " levels deep, which neither this library nor most databases can"
                            + " follow. A loop that wraps its own result in each round does that:"
                            + " connect conditions of one kind side by side, use in() for many"
                            + " values, and compute constants before they go into the query.");
        }
    }

    /// Notes that there is SQL of the user's own.
    void withRawSql() {
        rawSql = true;
    }

    /// Whether there is SQL of the user's own.
    boolean hasRawSql() {
        return rawSql;
    }

    /// Notes that a query inside of this one is bound to a database.
    public Shape boundTo(String alias) {
        if (databases.isEmpty()) {
            databases = new ArrayList<>();
        }
        databases.add(alias);
        return this;
    }

    /// Refuses queries inside of this one that are bound to another database.
    ///
    /// @throws IllegalArgumentException if there is one
    public void requireDatabase(String alias) {
        for (String other : databases) {
            if (!other.equals(alias)) {
                throw new IllegalArgumentException(
                        "A query of the database '"
                                + alias
                                + "' cannot have one of the database '"
                                + other
                                + "' inside. Read the inner one first, with list().");
            }
        }
    }

    /// Adds several parts.
    public Shape addAll(List<? extends Part> parts) {
        mark(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            add(parts.get(i));
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
