package dev.quintet.conformance.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Savepoint;
import dev.quintet.db.Transaction;
import dev.quintet.models.Change;
import dev.quintet.models.Model;
import dev.quintet.models.NotUpdated;
import dev.quintet.models.OneToMany;
import dev.quintet.models.PackedRows;
import dev.quintet.models.SaveOptions;
import dev.quintet.models.Schema;
import dev.quintet.models.signals.Signals;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Models whose instances know what was changed in them.
@EveryDatabase
class TrackChangesTest {
    private final Database database;

    TrackChangesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Account.class, Savings.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Account.class, Savings.class);
    }

    private static Account stored() {
        Account account = new Account();
        account.owner = "ann";
        account.balance = 5;
        account.save();
        return account;
    }

    @Test
    void changesArePackedToo() {
        Account account = stored();
        account.balance = 7;

        Account moved = PackedRows.of(List.of(account)).unpack().getFirst();
        assertThat(moved.changes()).isEqualTo(Map.of("balance", new Change(5, 7)));
        moved.save();
        assertThat(Account.objects.get().balance).isEqualTo(7);
    }

    private static List<String> updates(Runnable work) {
        return Statements.during(work).stream().filter(sql -> sql.startsWith("UPDATE")).toList();
    }

    @Test
    void changesAreThoseSinceTheInstanceWasLoadedOrSaved() {
        Account saved = stored();
        assertThat(saved.changes()).isEmpty();
        Account account = Account.objects.get();
        assertThat(account.changes()).isEmpty();

        account.balance = 7;
        account.parent.set(saved);
        account.picture[0] = 9;

        assertThat(account.changes().keySet()).containsExactly("balance", "picture", "parent");
        assertThat(account.changes())
                .containsEntry("balance", new Change(5, 7))
                .containsEntry("parent", new Change(null, saved.id()));
        account.balance = 5;
        assertThat(account.changes()).doesNotContainKey("balance");
        account.save();
        assertThat(account.changes()).isEmpty();
    }

    @Test
    void allValuesOfANewInstanceAreChanges() {
        Account account = new Account();
        account.owner = "bob";

        assertThat(account.changes())
                .containsEntry("owner", new Change(null, "bob"))
                .doesNotContainKey("parent");
    }

    @Test
    void onlyWhatWasChangedIsWritten() {
        stored();
        Account mine = Account.objects.get();
        Account theirs = Account.objects.get();
        theirs.owner = "bob";
        theirs.save();
        mine.balance = 9;

        List<String> sent = updates(mine::save);

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst()).contains("balance", "touched").doesNotContain("owner");
        mine.refresh();
        assertThat(mine.owner).isEqualTo("bob");
        assertThat(mine.balance).isEqualTo(9);
    }

    @Test
    void withoutChangesNothingIsSent() {
        stored();
        Account account = Account.objects.get();

        assertThat(Statements.during(account::save)).isEmpty();
        assertThat(updates(() -> account.save(SaveOptions.DEFAULTS.updateFields("owner"))))
                .hasSize(1);
    }

    @Test
    void whatWasNotWrittenStaysChanged() {
        Account account = stored();
        account.owner = "bob";
        account.balance = 8;

        account.save(SaveOptions.DEFAULTS.updateFields("balance"));

        assertThat(account.changes().keySet()).containsExactly("owner");
        account.refreshFields("owner");
        assertThat(account.changes()).isEmpty();
    }

    @Test
    void ofAChildOnlyWhatWasChangedIsWrittenInEachTable() {
        Savings savings = new Savings();
        savings.owner = "ann";
        savings.save();
        savings.rate = 3;
        List<String> sent = updates(savings::save);
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst()).contains("touched").doesNotContain("owner", "balance");
        assertThat(sent.getLast()).contains("rate");
        savings.owner = "bob";
        assertThat(savings.changes().keySet()).containsExactly("owner");
        savings.save();
        Savings read = Savings.objects.get();
        assertThat(read.owner).isEqualTo("bob");
        assertThat(read.rate).isEqualTo(3);
    }

    @Test
    void aRowThatIsGoneIsNotAddedAgain() {
        Account account = stored();
        Account.objects.all().delete();
        account.balance = 1;

        assertThatThrownBy(account::save).isInstanceOf(NotUpdated.class);
        assertThat(Account.objects.exists()).isFalse();
    }

    @Test
    void anotherKeyIsAnotherRowWhichIsWrittenAsAWhole() {
        Account account = stored();
        account.setId(77L);

        account.save();

        assertThat(Account.objects.count()).isEqualTo(2);
        assertThat(Account.objects.get(Account_.id.eq(77L)).owner).isEqualTo("ann");
    }

    @Test
    void columnsThatWereLeftOutAreNoChangesUntilTheyAreSet() {
        stored();
        Account account = Account.objects.only("owner").get();
        assertThat(account.changes()).isEmpty();

        account.balance = 6;
        assertThat(updates(account::save).getFirst()).contains("balance").doesNotContain("owner");
        assertThat(Account.objects.get().balance).isEqualTo(6);
    }

    @Test
    void whatAReceiverChangesIsWrittenToo() {
        Account account = stored();
        try (var connection =
                Signals.PRE_SAVE.connect(
                        Account.class, saved -> ((Account) saved.instance()).owner = "receiver")) {
            account.balance = 2;
            account.save();
        }

        assertThat(Account.objects.get().owner).isEqualTo("receiver");
    }

    @Test
    @Spec("TXN-007")
    void whatWasRolledBackIsAChangeAgain() {
        Account account = stored();
        account.balance = 9;
        Transaction.atomic(() -> {
            account.save();
            assertThat(account.changes()).isEmpty();
            Transaction.setRollback(true);
        });

        assertThat(account.changes()).containsEntry("balance", new Change(5, 9));
        account.save();
        assertThat(Account.objects.get().balance).isEqualTo(9);
    }

    @Test
    @Spec("TXN-007")
    void aSavepointTakesBackWhatWasSavedSince() {
        Account account = stored();
        Transaction.atomic(() -> {
            account.owner = "bob";
            account.save();
            account.balance = 9;
            Savepoint savepoint = Transaction.savepoint(database);
            account.save();
            savepoint.rollback();
            assertThat(account.changes().keySet()).contains("balance").doesNotContain("owner");
        });

        assertThat(account.changes().keySet()).contains("balance").doesNotContain("owner");
        account.save();
        assertThat(Account.objects.get().balance).isEqualTo(9);
        assertThat(Account.objects.get().owner).isEqualTo("bob");
    }

    @Test
    @Spec("TXN-007")
    void anInstanceWhoseNewRowWasRolledBackIsStoredAsAWhole() {
        Account account = new Account();
        account.owner = "ann";
        Transaction.atomic(() -> {
            account.save();
            account.balance = 3;
            account.save();
            Transaction.setRollback(true);
        });

        account.save();

        assertThat(Account.objects.get().owner).isEqualTo("ann");
        assertThat(Account.objects.get().balance).isEqualTo(3);
    }

    @Test
    void aModelThatDoesNotTrackChangesSaysSo() {
        Model note = new Note();

        assertThatThrownBy(note::changes)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(
                        ".Note does not track changes: put @TrackChanges on the class.");
        assertThat(Map.copyOf(new Account().changes())).isNotEmpty();
    }

    // ---- other verbs than save

    private static Account account(String owner, int balance) {
        Account account = new Account();
        account.owner = owner;
        account.balance = balance;
        return account;
    }

    /// Others change the balance, then this instance changes something else and is saved.
    private static int balanceAfterOthersChangedIt(Account account) {
        assertThat(account.changes()).isEmpty();
        Account.objects.filter(Account_.id.eq(account.id())).update(Account_.balance.to(50));
        account.owner = "zoe";
        account.save();
        assertThat(Account.objects.get(Account_.id.eq(account.id())).owner).isEqualTo("zoe");
        return Account.objects.get(Account_.id.eq(account.id())).balance;
    }

    @Test
    void rowsThatWereAddedTogetherHaveNoChanges() {
        List<Account> accounts = List.of(account("ann", 1), account("bob", 2));
        accounts.getLast().setId(70L);
        Account.objects.bulkCreate(accounts);

        for (Account account : accounts) {
            assertThat(balanceAfterOthersChangedIt(account)).isEqualTo(50);
        }
    }

    @Test
    void fieldsThatWereWrittenTogetherAreNoChanges() {
        Account account = stored();
        account.balance = 3;
        account.owner = "bob";
        Account.objects.bulkUpdate(List.of(account), Account_.balance);

        assertThat(account.changes().keySet()).containsExactly("owner");
        account.owner = "ann";
        assertThat(balanceAfterOthersChangedIt(account)).isEqualTo(50);
    }

    @Test
    void aFieldThatNoRowTookStaysChanged() {
        Account account = stored();
        account.balance = 3;
        Account.objects
                .filter(Account_.owner.eq("nobody"))
                .bulkUpdate(List.of(account), Account_.balance);

        assertThat(account.changes().keySet()).containsExactly("balance");
    }

    @Test
    void aFieldThatTheDatabaseHasComputedIsNoChange() {
        Account account = stored();
        account.balance = 8;
        Model.assign(account, Account_.balance.to(Account_.balance.plus(1)));
        Account.objects.bulkUpdate(List.of(account), Account_.balance);

        assertThat(balanceAfterOthersChangedIt(account)).isEqualTo(50);
    }

    @Test
    @RequiresFeature("supportsUpdateConflicts")
    void rowsThatWereAddedOrUpdatedHaveNoChanges() {
        Account known = stored();
        Account other = account("bob", 8);
        other.setId(known.id());
        Account.objects.upsert(List.of(other));

        assertThat(balanceAfterOthersChangedIt(other)).isEqualTo(50);
    }

    @Test
    @RequiresFeature("canReturnRowsFromUpdate")
    void instancesThatAnUpdateGivesBackHaveNoChanges() {
        stored();
        Account account =
                Account.objects.all().returning().update(Account_.balance.to(6)).getFirst();

        assertThat(balanceAfterOthersChangedIt(account)).isEqualTo(50);
    }

    @Test
    @SuppressWarnings("unchecked") // the accounts below an account
    void aRelationThatASetHasStoredIsNoChange() {
        Account parent = stored();
        Account account = stored();
        OneToMany<Account> children = (OneToMany<Account>) parent.related("accountSet");
        children.add(account);
        assertThat(account.changes()).isEmpty();

        children.remove(account);
        assertThat(account.changes()).isEmpty();
        assertThat(account.parent.id()).isNull();
    }

    @Test
    @Spec("TXN-007")
    void whatWasAddedOrWrittenTogetherAndRolledBackIsAChangeAgain() {
        Account old = stored();
        Account added = account("bob", 2);
        old.balance = 9;
        Transaction.atomic(() -> {
            Account.objects.bulkCreate(List.of(added));
            Account.objects.bulkUpdate(List.of(old), Account_.balance);
            Transaction.setRollback(true);
        });

        assertThat(old.changes().keySet()).containsExactly("balance");
        assertThat(added.changes()).containsKey("owner");
    }
}
