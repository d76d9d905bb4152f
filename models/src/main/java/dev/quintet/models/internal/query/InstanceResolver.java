package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.JoinStep;
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
    private final Outputs outputs;
    private final List<SqlExpression> columns = new ArrayList<>();

    InstanceResolver(Frame frame, Outputs outputs) {
        this.frame = frame;
        this.outputs = outputs;
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
        return instance(frame.model, frame.base(), null);
    }

    /// The same with what comes along.
    RowLayout.Instance withRelated(RowLayout.Instance root, RowContents contents) {
        if (!contents.hasRelated()) {
            return root;
        }
        if (contents.everyRelation()) {
            return with(root, every(root, frame.base(), 1));
        }
        Wanted wanted = new Wanted();
        contents.related().forEach(wanted::add);
        return with(root, named(root, frame.base(), wanted));
    }

    private static RowLayout.Instance with(
            RowLayout.Instance instance, List<RowLayout.Related> related) {
        return new RowLayout.Instance(
                instance.model(), instance.fields(), instance.positions(), related);
    }

    private List<RowLayout.Related> every(RowLayout.Instance from, Joins.Entry entry, int depth) {
        List<RowLayout.Related> related = new ArrayList<>();
        if (depth > DEPTH) {
            return related;
        }
        for (ColumnField field : from.model().fields()) {
            if (field instanceof ForeignKeyField key && !key.parentLink() && !key.nullable()) {
                Joins.Entry joined = join(from.model(), key.name(), entry);
                RowLayout.Instance found = instance(key.target(), joined, null);
                related.add(related(key, with(found, every(found, joined, depth + 1)), joined));
            }
        }
        return related;
    }

    private List<RowLayout.Related> named(
            RowLayout.Instance from, Joins.Entry entry, Wanted wanted) {
        List<RowLayout.Related> related = new ArrayList<>();
        wanted.names.forEach((name, behind) -> {
            Field relation = relation(from.model(), name);
            if (relation instanceof ForeignKeyField key && key.parentLink()) {
                return; // the parent's columns are the instance's own
            }
            Joins.Entry joined = join(from.model(), name, entry);
            boolean child =
                    relation instanceof ReverseField back
                            && back.relation() instanceof ForeignKeyField link
                            && link.parentLink();
            RowLayout.Instance found =
                    instance(((Relation) relation).target(), joined, child ? from : null);
            related.add(related(relation, with(found, named(found, joined, behind)), joined));
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
            Options<?> model, Joins.Entry entry, RowLayout.@Nullable Instance parent) {
        List<ColumnField> fields = model.fields();
        int[] positions = new int[fields.size()];
        for (int i = 0; i < positions.length; i++) {
            ColumnField field = fields.get(i);
            int known = parent == null ? 0 : parent.position(field);
            if (known > 0) {
                positions[i] = known;
            } else {
                SqlExpression column = frame.ownerEntry(entry, field).column(field);
                outputs.add(column);
                columns.add(column);
                positions[i] = outputs.size();
            }
        }
        return new RowLayout.Instance(model, fields, positions, List.of());
    }

    // ---- names

    private static Field relation(Options<?> model, String name) {
        Field field = model.find(name);
        if (field instanceof ForeignKeyField key && key.name().equals(name)) {
            return key;
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
                        + Nearest.hint(name, choices(model)));
    }

    private static List<String> choices(Options<?> model) {
        TreeSet<String> names = new TreeSet<>();
        for (String name : model.choices()) {
            Field field = model.find(name);
            boolean one = field instanceof ReverseField back && back.one();
            if (one || (field instanceof ForeignKeyField key && key.name().equals(name))) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }
}
