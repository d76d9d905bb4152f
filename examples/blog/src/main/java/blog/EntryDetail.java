package blog;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;

/// What only few entries have: notes about how they came to be.
public class EntryDetail extends Model {
    public static final Manager<EntryDetail> objects = Manager.of(EntryDetail.class);

    @OnDelete(CASCADE)
    public final OneToOne<Entry> entry = oneToOne();

    public String details = "";

    @Override
    public String toString() {
        return details;
    }
}
