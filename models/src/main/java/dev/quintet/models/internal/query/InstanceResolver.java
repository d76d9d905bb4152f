package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.JoinStep;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.Relation;
import dev.quintet.models.meta.ReverseField;
import dev.quintet.sql.SqlExpression;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Selects the columns of instances, and joins and selects the instances that come along with them.
///
/// A relation whose key cannot be NULL is joined with INNER and leads to a row for sure. All others
/// are joined with LEFT, and so is what lies behind them, unless a condition of the query drops
/// rows without a partner anyway.
final class InstanceResolver {
    /// How far all relations are followed, if they are not named: over as many keys.
    private static final int DEPTH = 5;

    private final Frame frame;
    private final RowContents contents;
    private final Outputs outputs;
    private final FieldMask mask;
    private final List<SqlExpression> columns = new ArrayList<>();
    private final List<RowLayout.Filtered> filtered = new ArrayList<>();

    InstanceResolver(Frame frame, RowContents contents, Outputs outputs) {
        this.frame = frame;
        this.contents = contents;
        this.outputs = outputs;
        this.mask = FieldMask.of(frame.model, contents.columns(), frame.filters.keySet());
        frame.loaded = columns;
    }

    /// Names of relations, and behind each what is wanted of its model.
    private record Wanted(Map<String, Wanted> names) {
        Wanted() {
            this(new LinkedHashMap<>());
        }

        void add(List<String> path) {
            Wanted here = this;
            for (String name : path) {
                here = here.names.computeIfAbsent(name, _ -> new Wanted());
            }
        }
    }

    /// The instances of the query's own model.
    RowLayout.Instance root() {
        return instance(frame.model, frame.base(), mask, null);
    }

    /// The same with what comes along.
    RowLayout.Instance withRelated(RowLayout.Instance root) {
        if (!contents.hasRelated()) {
            return root;
        }
        if (contents.everyRelation()) {
            return with(root, every(root, frame.base(), mask, 1));
        }
        Wanted wanted = new Wanted();
        contents.related().forEach(wanted::add);
        filtered(root.model(), wanted);
        return with(root, named(root, frame.base(), wanted, mask));
    }

    /// What comes along over relations that the query has given names of their own; known after
    /// [#withRelated].
    List<RowLayout.Filtered> filtered() {
        return filtered;
    }

    private void filtered(Options<?> model, Wanted wanted) {
        for (String name : List.copyOf(wanted.names.keySet())) {
            if (model.find(name) != null || !frame.filters.containsKey(name)) {
                continue;
            }
            Wanted behind = Objects.requireNonNull(wanted.names.remove(name));
            Frame.Joined joined = frame.join(frame.follow(List.of(name)), null);
            FieldMask inside = mask.behind(name, joined.path().model());
            RowLayout.Instance found = instance(joined.path().model(), joined.last(), inside, null);
            filtered.add(
                    new RowLayout.Filtered(
                            name,
                            related(
                                    joined.path().field(),
                                    with(found, named(found, joined.last(), behind, inside)),
                                    joined.last()),
                            joined.entries().size() == 2));
        }
    }

    private static RowLayout.Instance with(
            RowLayout.Instance instance, List<RowLayout.Related> related) {
        return new RowLayout.Instance(
                instance.model(), instance.fields(), instance.positions(), related);
    }

    private List<RowLayout.Related> every(
            RowLayout.Instance from, Joins.Entry entry, FieldMask mask, int depth) {
        List<RowLayout.Related> related = new ArrayList<>();
        if (depth > DEPTH) {
            return related;
        }
        for (KeyRelation key : from.model().keyRelations()) {
            if (!key.parentLink() && !key.nullable()) {
                Field relation = key.field();
                Joins.Entry joined = join(from.model(), key.name(), entry);
                FieldMask inside = mask.behind(relation);
                RowLayout.Instance found = instance(key.target(), joined, inside, null);
                related.add(
                        related(
                                relation,
                                with(found, every(found, joined, inside, depth + 1)),
                                joined));
            }
        }
        return related;
    }

    private List<RowLayout.Related> named(
            RowLayout.Instance from, Joins.Entry entry, Wanted wanted, FieldMask mask) {
        List<RowLayout.Related> related = new ArrayList<>();
        wanted.names.forEach((name, behind) -> {
            Field relation = relation(from.model(), name, from.model() == frame.model);
            if (relation instanceof ForeignKeyField key && key.parentLink()) {
                return; // the parent's columns are the instance's own
            }
            FieldMask inside = mask.followed(relation);
            Joins.Entry joined = join(from.model(), name, entry);
            boolean child =
                    relation instanceof ReverseField back
                            && back.relation() instanceof ForeignKeyField link
                            && link.parentLink();
            RowLayout.Instance found =
                    instance(((Relation) relation).target(), joined, inside, child ? from : null);
            related.add(
                    related(relation, with(found, named(found, joined, behind, inside)), joined));
        });
        return related;
    }

    private static RowLayout.Related related(
            Field relation, RowLayout.Instance instance, Joins.Entry joined) {
        return new RowLayout.Related(relation, instance, joined.left());
    }

    private Joins.Entry join(Options<?> model, String relation, Joins.Entry from) {
        Joins.Entry here = from;
        for (JoinStep step :
                Objects.requireNonNull(Paths.follow(model, List.of(relation))).steps()) {
            here = frame.joins.follow(here, step, null);
        }
        return here;
    }

    /// Selects the columns of an instance.
    ///
    /// @param parent the instance of the parent model that the row belongs to, whose columns are
    ///   selected already; or null
    private RowLayout.Instance instance(
            Options<?> model,
            Joins.Entry entry,
            FieldMask mask,
            RowLayout.@Nullable Instance parent) {
        List<ColumnField> fields = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (ColumnField field : model.fields()) {
            if (parent != null && parent.model().fields().contains(field)) {
                int known = parent.position(field);
                if (known > 0) {
                    fields.add(field);
                    positions.add(known);
                }
            } else if (mask.reads(field)) {
                SqlExpression column = frame.ownerEntry(entry, field).column(field);
                outputs.add(column);
                columns.add(column);
                fields.add(field);
                positions.add(outputs.size());
            }
        }
        return new RowLayout.Instance(
                model, fields, positions.stream().mapToInt(Integer::intValue).toArray(), List.of());
    }

    // ---- names

    private Field relation(Options<?> model, String name, boolean root) {
        Field field = model.find(name);
        if (field instanceof ForeignKeyField key && key.name().equals(name)) {
            return key;
        }
        if (field instanceof ForeignObjectField) {
            return field;
        }
        if (field instanceof ReverseField back && back.one()) {
            return back;
        }
        throw new FieldError(
                "selectRelated() cannot load '"
                        + name
                        + "' with "
                        + model.name()
                        + ": "
                        + (field == null
                                ? "there is no such relation."
                                : field instanceof Relation relation && relation.many()
                                        ? "it leads to many rows. Use prefetchRelated()."
                                        : "it is no relation to one row.")
                        + Nearest.hint(name, choices(model, root)));
    }

    private List<String> choices(Options<?> model, boolean root) {
        TreeSet<String> names = new TreeSet<>(root ? frame.filters.keySet() : Set.of());
        for (String name : model.choices()) {
            Field field = model.find(name);
            boolean one =
                    field instanceof ForeignObjectField
                            || (field instanceof ReverseField back && back.one());
            if (one || (field instanceof ForeignKeyField key && key.name().equals(name))) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }
}
