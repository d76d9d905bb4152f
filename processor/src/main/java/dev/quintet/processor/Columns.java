package dev.quintet.processor;

import java.util.ArrayList;
import java.util.List;

/// The columns of a model with the types of their values, in the order of their numbers.
final class Columns {
    private final ModelInfo model;
    private final Relations relations;

    Columns(ModelInfo model, Relations relations) {
        this.model = model;
        this.relations = relations;
    }

    /// The columns that are values, those of parents first: what the model's paths have as fields.
    List<ValueTypes.TypedColumn> values() {
        return values(model);
    }

    private static List<ValueTypes.TypedColumn> values(ModelInfo model) {
        List<ValueTypes.TypedColumn> columns = new ArrayList<>();
        if (model.parent() != null) {
            columns.addAll(values(model.parent()));
        }
        if (model.hasAutoKey()) {
            columns.add(new ValueTypes.TypedColumn("id", ColumnType.AUTO_KEY));
        }
        columns.addAll(own(model));
        return columns;
    }

    private static List<ValueTypes.TypedColumn> own(ModelInfo model) {
        return model.columns().stream()
                .filter(FieldInfo.Column.class::isInstance)
                .map(FieldInfo.Column.class::cast)
                .map(column -> new ValueTypes.TypedColumn(column.name(), column.type()))
                .toList();
    }

    /// The columns whose value types are constants of the generated class.
    List<ValueTypes.TypedColumn> withConstants() {
        return model.proxy()
                ? List.of()
                : model.columns().stream()
                        .map(this::typed)
                        .filter(column -> column.type().needsConstant())
                        .toList();
    }

    /// A field with its column's type; for a foreign key the type of the key.
    ValueTypes.TypedColumn typed(FieldInfo.Concrete field) {
        return new ValueTypes.TypedColumn(
                field.name(),
                switch (field) {
                    case FieldInfo.Column column -> column.type();
                    case FieldInfo.Key key -> relations.keyType(key);
                });
    }
}
