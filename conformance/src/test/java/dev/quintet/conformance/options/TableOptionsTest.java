package dev.quintet.conformance.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.Features;
import dev.quintet.models.Schema;
import dev.quintet.models.checks.CheckMessage;
import dev.quintet.models.checks.Checks;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Where the rows of a model are, and which databases have them at all.
@EveryDatabase
class TableOptionsTest {
    private final Database database;
    private final Features features;

    TableOptionsTest(Database database) {
        this.database = database;
        this.features = database.backend().features();
        Things.fresh(database);
    }

    @Test
    @Spec({"META-001", "MGR-001"})
    void anAbstractBaseHasNoTableAndItsChildrenHave() {
        assertThat(Apps.find(Owned.class)).isNull();
        assertThat(Apps.options(Book.class).table()).isEqualTo("options_book");
        assertThat(Book.objects.exists()).isFalse();
        assertThatThrownBy(() -> Owned.shown.exists())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Owned is abstract and has no table of its own: ask one of the models that"
                                + " extend it.");
    }

    @Test
    @Spec("META-003")
    void theTableHasItsNameACommentAndAPlace() {
        Options<Jewel> jewel = Apps.options(Jewel.class);
        assertThat(jewel.table()).isEqualTo("jewellery");
        assertThat(jewel.tableComment()).isEqualTo("What somebody owns");
        assertThat(Jewel.objects.sql()).contains("jewellery");

        Schema.drop(database, Jewel.class);
        List<String> made = Statements.during(database, () -> Schema.create(database, Jewel.class));

        assertThat(made.stream().anyMatch(sql -> sql.contains("What somebody owns")))
                .isEqualTo(features.supportsComments());
        assertThat(
                        made.stream()
                                .filter(sql -> sql.startsWith("CREATE TABLE"))
                                .filter(sql -> sql.contains("TABLESPACE"))
                                .toList())
                .hasSize(features.supportsTablespaces() ? 1 : 0);
    }

    @Test
    @Spec("META-003")
    void aCommentWhereThereAreNoneIsAWarning() {
        List<String> found =
                Checks.run(List.of(Apps.options(Book.class)), database).stream()
                        .map(CheckMessage::id)
                        .filter("models.W046"::equals)
                        .toList();
        assertThat(found).hasSize(features.supportsComments() ? 0 : 1);
        assertThat(Checks.run(List.of(Apps.options(Book.class))))
                .extracting(CheckMessage::id)
                .doesNotContain("models.W046");
    }

    @Test
    @Spec("META-006")
    void aTableOfSomebodyElseIsNeitherMadeNorDropped() {
        assertThat(Apps.options(Ledger.class).managed()).isFalse();
        Ledger.objects.create(Ledger_.entry.to("theirs"));

        List<String> dropped =
                Statements.during(database, () -> Schema.drop(database, Ledger.class));
        List<String> made =
                Statements.during(database, () -> Schema.create(database, Ledger.class));

        assertThat(Ledger.objects.get().entry).isEqualTo("theirs");
        assertThat(dropped)
                .noneMatch(sql -> sql.matches("DROP TABLE .options_foreign_ledger.( .*)?"));
        assertThat(made).noneMatch(sql -> sql.matches("CREATE TABLE .options_foreign_ledger. .*"));
    }

    @Test
    @Spec("META-006")
    void theirPairsAreManagedIfOneOfTheTwoIs() {
        assertThat(Apps.options(Ledger.class).manyToMany().getFirst().through().managed()).isTrue();
        Owner owner = Things.owner("Ann");
        Ledger ledger = Ledger.objects.create(Ledger_.entry.to("theirs"));
        ledger.owners.add(owner);
        assertThat(ledger.owners.count()).isEqualTo(1);
        assertThat(Apps.options(Register.class).manyToMany().getFirst().through().managed())
                .isFalse();
    }

    @Test
    @Spec("META-011")
    void aModelMayRequireWhatADatabaseCanDo() {
        boolean fits = features.supportsComments() && features.supportsDeferrableConstraints();
        Options<Particular> particular = Apps.options(Particular.class);
        assertThat(particular.fits(database.backend().name(), features)).isEqualTo(fits);
        if (fits) {
            assertThat(Particular.objects.count()).isZero();
        } else {
            assertThatThrownBy(Particular.objects::count).isInstanceOf(DatabaseError.class);
        }
        assertThat(Checks.run(List.of(particular), database)).isEmpty();
    }

    @Test
    @Spec("META-011")
    void aModelMayRequireAKindOfDatabase() {
        if (database.backend().name().equals("postgresql")) {
            assertThat(Postgresque.objects.count()).isZero();
        } else {
            assertThatThrownBy(Postgresque.objects::count).isInstanceOf(DatabaseError.class);
        }
    }
}
