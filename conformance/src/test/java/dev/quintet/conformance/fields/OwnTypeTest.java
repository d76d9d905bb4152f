package dev.quintet.conformance.fields;

import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quintet.db.Database;
import dev.quintet.db.Introspection;
import dev.quintet.db.QueryRecorder;
import dev.quintet.db.Session;
import dev.quintet.models.Model;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.lookups.Lookup;
import dev.quintet.models.expressions.lookups.Lookups;
import dev.quintet.models.meta.Apps;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Types of fields that the program brings.
@EveryDatabase
class OwnTypeTest {
    private final Database database;
    private final Device device = new Device();

    OwnTypeTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Device.class);
        device.mac = new Mac("0a:00:27:00:00:0f");
        device.tags.set(List.of("old", "new"));
        device.save();
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Device.class);
    }

    private Introspection.Column column(String name) {
        try (Session session = database.session()) {
            return session.backend().introspection(session).columns("things_device").stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    @Spec("CFIELD-004")
    void aTypeMayHaveAColumnTypeOfItsOwnPerDatabase() {
        String type = column("mac").type().toLowerCase(Locale.ROOT);
        switch (database.backend().name()) {
            case "postgresql" -> assertThat(type).isEqualTo("macaddr");
            case "sqlite" -> assertThat(type).isEqualTo("macaddress");
            default -> assertThat(type).containsAnyOf("varchar", "character varying");
        }
        device.refresh();
        assertThat(device.mac).isEqualTo(new Mac("0a:00:27:00:00:0f"));
        assertThat(Device.objects.filter(Device_.mac.eq(device.mac)).count()).isOne();
        assertThat(Device.objects.filter(Device_.mac.in(device.mac, new Mac("0b:00:00:00:00:00"))))
                .hasSize(1);
        assertThat(Device.objects.filter(q("mac", "0A-00-27-00-00-0F")).count()).isOne();
        Device other = new Device();
        other.save();
        assertThat(Device.objects.filter(Device_.mac.isNull())).containsExactly(other);
        assertThat(Device.objects.update(Device_.mac.to(new Mac("0c:00:00:00:00:01"))))
                .isEqualTo(2);
        other.mac = new Mac("0d:00:00:00:00:01");
        Device.objects.bulkUpdate(List.of(other), Device_.mac);
        assertThat(Device.objects.select(Device_.mac).list())
                .containsExactlyInAnyOrder(
                        new Mac("0c:00:00:00:00:01"), new Mac("0d:00:00:00:00:01"));
        Device.objects.bulkCreate(List.of(new Device(), device(new Mac("0e:00:00:00:00:01"))));
        assertThat(Device.objects.filter(Device_.mac.isNull()).count()).isOne();
    }

    private static Device device(Mac mac) {
        Device device = new Device();
        device.mac = mac;
        return device;
    }

    @Test
    @Spec("CFIELD-005")
    void aTypeHasTheLookupsOfTheTypeThatIsStored() {
        assertThat(Device.objects.filter(q("version__gte", 1)).count()).isOne();
        assertThat(Device.objects.filter(q("version__range", List.of(2, 3))).count()).isZero();
        assertThat(Apps.options(Device.class).column("version").sqlType()).isEqualTo(SqlType.INT);
        assertThat(Device.objects.filter(q("tags__icontains", "OLD")).count()).isOne();
        assertThat(Device.objects.filter(Device_.tags.startsWith("new")).count()).isOne();
    }

    @Test
    @Spec("CFIELD-005")
    void aFieldOfTheTypeMayHaveLookupsOfItsOwn() {
        Lookup tagged =
                (left, right, scope) ->
                        Lookups.lookup(left.type(), "contains").build(left, right, scope);
        Lookups.register(
                Device.class,
                "tags",
                "untagged",
                (left, right, scope) -> new SqlExpression.Not(tagged.build(left, right, scope)));
        try {
            assertThat(Device.objects.filter(q("tags__untagged", "blue")).count()).isOne();
            assertThat(Device.objects.filter(q("tags__untagged", "old")).count()).isZero();
        } finally {
            Lookups.unregister(Device.class, "tags", "untagged");
        }
    }

    @Test
    @Spec("CFIELD-009")
    void aTypeMayChangeItsValueBeforeEverySave() {
        assertThat(device.version).isEqualTo(new Version(1));
        device.save();
        device.save();
        assertThat(device.version).isEqualTo(new Version(3));
        device.refresh();
        assertThat(device.version).isEqualTo(new Version(3));
        Device.objects.update(Device_.mac.to(new Mac("0c:00:00:00:00:01")));
        device.refresh();
        assertThat(device.version).isEqualTo(new Version(3));
        Device many = new Device();
        Device.objects.bulkCreate(List.of(many));
        assertThat(many.version).isEqualTo(new Version(1));
    }

    @Test
    @Spec("CFIELD-009")
    void aKeyThatIsUnsetIsGivenByItsDefault() {
        Device other = new Device();
        other.number = null;
        other.save();
        assertThat(other.number).isNotNull();
        Device many = new Device();
        many.number = null;
        Device.objects.bulkCreate(List.of(many));
        assertThat(many.number).isNotNull();
        assertThat(Device.objects.count()).isEqualTo(3);
    }

    @Test
    @Spec({"CFIELD-002", "CFIELD-009"})
    void anObjectMayHoldTheColumnAndKnowItsField() {
        assertThat(device.tags.column()).isEqualTo("tags");
        assertThat(device.tags.all()).containsExactly("new", "old");
        assertThat(device.tags.saves).isOne();
        assertThat(column("tags").size()).isIn(60, 2_000_000_000);
        assertThat(Apps.options(Device.class).column("notes").sqlType())
                .isEqualTo(new SqlType.Varchar(10));
        assertThat(Apps.options(Device.class).column("tags").nullable()).isTrue();
        Device read = Device.objects.get(Device_.number.eq(device.number));
        assertThat(read.tags.all()).containsExactly("new", "old");
        assertThat(read.tags.loads).isOne();
        assertThat(read.notes.all()).isEmpty();
        assertThat(Device.objects.filter(Device_.notes.isNull()).count()).isOne();
        assertThat(Device.objects.select(Device_.tags).list()).containsExactly("new old");
    }

    @Test
    @Spec("CFIELD-002")
    void aHandleIsAssignedByTheNameOfItsField() {
        Model.assign(device, set("tags", "a b"), Device_.notes.to("c"));
        assertThat(device.tags.all()).containsExactly("a", "b");
        device.save();
        device.refresh();
        assertThat(device.notes.all()).containsExactly("c");
        device.notes.add("much too long");
        assertThat(
                        catchThrowableOfType(ValidationError.class, () -> device.cleanFields("mac"))
                                .codes("notes"))
                .containsExactly("max_length");
    }

    @Test
    @Spec("CFIELD-003")
    void aHandleIsLoadedLateWhereAQueryLeftItOut() {
        Device read = Device.objects.defer(Device_.tags).get(Device_.number.eq(device.number));
        assertThat(read.tags.isLoaded()).isFalse();
        try (QueryRecorder queries = QueryRecorder.start()) {
            read.save();
            assertThat(queries.statements().getFirst().sql()).doesNotContain("tags");
        }
        try (QueryRecorder queries = QueryRecorder.start()) {
            assertThat(read.tags.all()).containsExactly("new", "old");
            assertThat(read.tags.all()).containsExactly("new", "old");
            assertThat(queries.statements()).hasSize(1);
        }
        read = Device.objects.only(Device_.mac).get(Device_.number.eq(device.number));
        read.tags.set(List.of("one"));
        read.save();
        device.refresh();
        assertThat(device.tags.all()).containsExactly("one");
    }

    @Test
    @Spec("CFIELD-004")
    void aForeignKeyHasTheTypeOfTheKey() {
        device.parent.setId(UUID.randomUUID().toString());
        assertThat(device.parent.id()).isInstanceOf(UUID.class);
    }

    @Test
    @Spec("CFIELD-004")
    void aTypeMayHaveArguments() {
        device.owners = List.of("Ann", "Bob");
        device.save();
        Device same = Device.objects.get(Device_.owners.eq(List.of("Ann", "Bob")));
        String first = same.owners.getFirst();
        assertThat(first).isEqualTo("Ann");
        List<List<String>> all = Device.objects.select(Device_.owners).list();
        assertThat(all).containsExactly(List.of("Ann", "Bob"));
    }

    @Test
    @Spec("CFIELD-008")
    void aCollectionIsOneValueOfAColumnOfCollections() {
        device.owners = List.of("ann", "bob");
        device.save();

        assertThat(Device.objects.filter(q("owners", List.of("ann", "bob"))).count()).isOne();
        assertThat(Device.objects.filter(q("owners__exact", List.of("ann"))).count()).isZero();
        assertThat(Device.objects.exclude(q("owners", List.of("ann"))).count()).isOne();
        assertThat(Device.objects.filter(Device_.owners.eq(List.of("ann", "bob"))).count()).isOne();
        assertThat(Device.objects.filter(Device_.owners.in(List.of(List.of("ann", "bob")))).count())
                .isOne();
        assertThat(
                        Device.objects
                                .filter(
                                        q(
                                                "owners__in",
                                                List.of(List.of("eve"), List.of("ann", "bob"))))
                                .count())
                .isOne();
        assertThat(Device.objects.update(set("owners", List.of("eve")))).isOne();
        assertThat(Device.objects.filter(q("owners", List.of("eve"))).count()).isOne();
    }

    @Test
    @Spec("CFIELD-008")
    void aClassOfOnesOwnMayBeACollection() {
        device.route = new Route("home", "work");
        device.save();

        assertThat(Device.objects.filter(q("route", new Route("home", "work"))).count()).isOne();
        assertThat(Device.objects.filter(q("route", new Route("home"))).count()).isZero();
        assertThat(Device.objects.filter(Device_.route.eq(new Route("home", "work"))).count())
                .isOne();
        assertThat(
                        Device.objects
                                .filter(q("route__in", List.of(new Route("home", "work"))))
                                .count())
                .isOne();
        assertThatThrownBy(() -> Device.objects.filter(q("route", List.of("home"))).count())
                .hasMessageContaining("Expected one value for 'exact' but got a list of 1");
        assertThat(Device.objects.filter(q("owners", List.of())).count()).isOne();
        assertThat(Device.objects.get().route).isEqualTo(new Route("home", "work"));
    }
}
