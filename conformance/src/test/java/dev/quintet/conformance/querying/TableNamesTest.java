package dev.quintet.conformance.querying;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Tables whose names look like those that queries give to their joins.
@EveryDatabase
class TableNamesTest {

    TableNamesTest(Database database) {
        Schema.create(database, Branch.class);
        Branch root = branch("root", null);
        Branch twig = branch("twig", branch("bough", root));
        branch("leaf", twig);
    }

    @Test
    void joinsOfATableToItselfStayApart() {
        assertThat(names("parent__name", "root")).containsExactly("bough");
        assertThat(names("parent__parent__name", "root")).containsExactly("twig");
        assertThat(names("parent__parent__parent__name", "root")).containsExactly("leaf");
        assertThat(names("branch__branch__name", "twig")).containsExactly("root");
        assertThat(Branch.objects.exclude(q("branch__name", "twig")).count()).isEqualTo(3);
    }

    private static List<String> names(String path, String value) {
        return Branch.objects
                .filter(q(path, value))
                .orderBy(by("name"))
                .select(Branch_.name)
                .list();
    }

    private static Branch branch(String name, Branch parent) {
        Branch branch = new Branch();
        branch.name = name;
        branch.parent.set(parent);
        branch.save();
        return branch;
    }
}
