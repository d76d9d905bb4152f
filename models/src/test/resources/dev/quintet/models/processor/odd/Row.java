package odd;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

public class Row extends Model {
    public String type;
    public byte[] value;

    @OnDelete(CASCADE)
    public final ForeignKey<Type> at = foreignKey();
}
