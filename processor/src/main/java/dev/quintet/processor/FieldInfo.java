package dev.quintet.processor;

import org.jspecify.annotations.Nullable;

import java.util.List;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/// A field of a model, as the processor has understood it.
sealed interface FieldInfo {

    VariableElement element();

    Access access();

    default String name() {
        return element().getSimpleName().toString();
    }

    /// A field with a column in the table of the model.
    sealed interface Concrete extends FieldInfo {
        Options options();

        boolean nullable();
    }

    /// A relation to another model.
    sealed interface Relation extends FieldInfo {
        TypeElement target();
    }

    /// A relation that this model declares, as opposed to its other side.
    sealed interface Forward extends Relation {
        Reverse reverse();
    }

    /// A relation to one row.
    sealed interface ToOne extends Forward {
        boolean oneToOne();

        /// The constant of `Deletion`.
        String deletion();
    }

    /// A value.
    record Column(
            VariableElement element,
            Access access,
            ColumnType type,
            boolean nullable,
            Options options)
            implements Concrete {}

    /// A foreign key or one-to-one relation.
    ///
    /// @param name the name of the field; that of an implicit link to a parent is no field's
    /// @param deletion the constant of `Deletion`
    /// @param toField the field of the target that it points to; empty for the primary key
    record Key(
            String name,
            VariableElement element,
            Access access,
            TypeElement target,
            boolean oneToOne,
            boolean nullable,
            String deletion,
            String toField,
            boolean parentLink,
            Reverse reverse,
            Options options)
            implements Concrete, ToOne {}

    /// A foreign key or one-to-one relation over fields that have columns of their own.
    ///
    /// @param fromFields the names of these fields, in the order of the target's key
    record ForeignObject(
            VariableElement element,
            Access access,
            TypeElement target,
            boolean oneToOne,
            boolean nullable,
            String deletion,
            List<String> fromFields,
            Reverse reverse,
            Options options)
            implements ToOne {
        public ForeignObject {
            fromFields = List.copyOf(fromFields);
        }
    }

    /// A many-to-many relation.
    ///
    /// @param through the model between, if one is named, and `throughFields` its keys
    /// @param symmetrical whether a relation to the model itself holds in both directions
    record Many(
            VariableElement element,
            Access access,
            TypeElement target,
            @Nullable TypeElement through,
            List<String> throughFields,
            boolean symmetrical,
            String table,
            Reverse reverse,
            Options options)
            implements Forward {}

    /// The other side of a relation that another model declares.
    ///
    /// @param kind the type of the field
    /// @param relation the field of the other model; empty where it goes without saying
    record Back(
            VariableElement element,
            Access access,
            HandleKind kind,
            TypeElement target,
            String relation)
            implements Relation {}

    /// A key that may lead to a row of any model.
    ///
    /// @param typeField the field that tells the model
    /// @param keyField the field that holds the key
    /// @param concrete whether proxies count as the model whose table it is
    record GenericKey(
            VariableElement element,
            Access access,
            String typeField,
            String keyField,
            boolean concrete)
            implements FieldInfo {}

    /// The rows whose generic key leads to this model.
    ///
    /// @param relation the name of that key; empty where it goes without saying
    /// @param queryName the name by which queries of these rows know this model; empty for none
    record GenericBack(
            VariableElement element,
            Access access,
            TypeElement target,
            String relation,
            String queryName)
            implements Relation {}

    /// What annotations say about the column and the form; texts are empty where nothing is said.
    ///
    /// @param settings what else they say
    record Options(
            boolean primaryKey,
            boolean unique,
            boolean indexed,
            boolean blank,
            boolean autoNow,
            boolean autoNowAdd,
            boolean notEditable,
            String column,
            String verboseName,
            String helpText,
            List<Setting> settings) {
        /// Nothing is said.
        static final Options NONE =
                new Options(false, false, false, false, false, false, false, "", "", "", List.of());

        public Options {
            settings = List.copyOf(settings);
        }
    }

    /// The name of a relation's other side; texts are empty where nothing is said.
    ///
    /// @param none whether there is no other side
    /// @param byDefault whether the name is the one that all relations of the model have
    record Reverse(String accessor, String query, boolean none, boolean byDefault) {}
}
