package dev.quintet.conformance.fields;

import dev.quintet.models.ColumnHandle;
import dev.quintet.models.DefaultSize;
import dev.quintet.models.Model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Words that are stored as one text, sorted whenever they are saved.
@DefaultSize(60)
public final class Tags extends ColumnHandle<@Nullable String> {
    private final List<String> words = new ArrayList<>();
    private boolean known;
    int loads;
    int saves;

    public Tags(Model owner) {
        super(owner);
    }

    public List<String> all() {
        requireLoaded();
        return List.copyOf(words);
    }

    public void add(String word) {
        requireLoaded();
        words.add(word);
        known = true;
    }

    public void set(List<String> others) {
        words.clear();
        words.addAll(others);
        known = true;
        changed();
    }

    /// The name of the column, as the field knows it.
    public String column() {
        return field().column();
    }

    @Override
    protected @Nullable String held() {
        return known ? String.join(" ", words) : null;
    }

    @Override
    protected void load(@Nullable String stored) {
        words.clear();
        known = stored != null;
        if (stored != null && !stored.isEmpty()) {
            words.addAll(List.of(stored.split(" ")));
        }
    }

    @Override
    protected void beforeSave(boolean insert) {
        saves++;
        words.sort(null);
    }

    @Override
    protected void afterLoad() {
        loads++;
    }
}
