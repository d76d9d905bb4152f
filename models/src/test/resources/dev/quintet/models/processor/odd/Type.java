package odd;

import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;
import dev.quintet.models.PrimaryKey;

public class Type extends Model {
    @PrimaryKey public String out;
    public long row;
    public final OneToMany<Row> rows = oneToMany();
}
