package dev.quintet.models.meta;

import java.util.ArrayList;
import java.util.List;

/// The rows whose polymorphic key leads to a model, seen from that model.
public final class PolymorphicRelation extends Field implements Relation {
    private final PolymorphicKeyField key;
    private final Options<?> target;

    /// @param target the model of the rows: that of the key, or a child of it
    PolymorphicRelation(Options<?> model, String name, PolymorphicKeyField key, Options<?> target) {
        super(model, name);
        this.key = key;
        this.target = target;
    }

    /// The key by which the rows refer.
    public PolymorphicKeyField key() {
        return key;
    }

    @Override
    public Options<?> target() {
        return target;
    }

    @Override
    public List<ColumnField> targetColumns() {
        return target.pkFields();
    }

    @Override
    public boolean many() {
        return true;
    }

    @Override
    public List<JoinStep> steps() {
        List<JoinStep> steps = new ArrayList<>();
        steps.add(
                new JoinStep(
                        model(),
                        key.model(),
                        List.of(model().pk()),
                        List.of(key.keyColumn()),
                        this,
                        true,
                        false,
                        true,
                        restriction(false)));
        toChild(target.concrete(), steps);
        return steps;
    }

    /// The way from the model of the key down to a child of it.
    private void toChild(Options<?> child, List<JoinStep> steps) {
        ForeignKeyField link = child.parentLink();
        if (child != key.model().concrete() && link != null) {
            toChild(link.target().concrete(), steps);
            steps.add(ReverseField.stepBack(link));
        }
    }

    /// The join from the rows to what they refer to.
    JoinStep stepBack() {
        return new JoinStep(
                key.model(),
                model(),
                List.of(key.keyColumn()),
                List.of(model().pk()),
                this,
                false,
                false,
                true,
                restriction(true));
    }

    private JoinStep.Restriction restriction(boolean near) {
        return new JoinStep.Restriction(
                near, key.typeColumn(), key.discriminator(), key.known(model()));
    }
}
