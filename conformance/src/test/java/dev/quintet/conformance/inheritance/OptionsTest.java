package dev.quintet.conformance.inheritance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.company.Employee;
import dev.quintet.conformance.company.Enrollment;
import dev.quintet.conformance.indexes.Book;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.Field.Cardinality;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.ModelConstraint;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.ReverseField;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What a program can ask a model about itself.
class OptionsTest {
    private final Options<Shop> shop = Apps.options(Shop.class);
    private final Options<Bakery> bakery = Apps.options(Bakery.class);
    private final Options<Bakehouse> bakehouse = Apps.options(Bakehouse.class);
    private final Options<ShopByName> proxy = Apps.options(ShopByName.class);
    private final Options<Employee> employee = Apps.options(Employee.class);

    private static List<String> names(List<? extends Field> fields) {
        return fields.stream().map(Field::name).toList();
    }

    @Test
    @Spec("OPTS-001")
    void aFieldIsFoundByItsNameInQueries() {
        assertThat(bakery.field("breads")).isSameAs(bakery.localFields().get(1));
        assertThat(bakery.field("name").model()).isSameAs(shop);
        assertThat(bakery.field("supplierId")).isSameAs(bakery.field("supplier"));
        assertThat(shop.field("supplied")).isInstanceOf(ReverseField.class);
        assertThat(shop.field("stall")).isInstanceOf(ReverseField.class);
        assertThatThrownBy(() -> bakery.field("supplier_id"))
                .isInstanceOf(FieldDoesNotExist.class)
                .hasMessageContaining("Bakery has no field 'supplier_id'. Did you mean 'supplier");
    }

    @Test
    @Spec("OPTS-002")
    void allFieldsAreListedWithAndWithoutParents() {
        assertThat(names(bakery.fields(false, false)))
                .containsExactly("bakehouse", "shopPtr", "breads", "supplier");
        assertThat(names(bakehouse.fields(true, false)))
                .containsExactly(
                        "supplied",
                        "id",
                        "name",
                        "opened",
                        "shopPtr",
                        "breads",
                        "supplier",
                        "bakeryPtr",
                        "ovens");
        assertThat(names(employee.fields(true, true)))
                .containsAll(names(employee.fields(true, false)))
                .hasSizeGreaterThan(employee.fields(true, false).size());
        assertThatThrownBy(() -> bakery.fields(true, true).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @Spec("OPTS-003")
    void viewsOfTheFieldsHaveTheirMembers() {
        assertThat(names(bakery.fields()))
                .containsExactly("id", "name", "opened", "shopPtr", "breads", "supplier");
        assertThat(names(bakery.localFields())).containsExactly("shopPtr", "breads", "supplier");
        assertThat(names(employee.manyToMany())).containsExactly("mentors");
        assertThat(names(bakery.relatedObjects())).containsExactly("supplied", "bakehouse");
        assertThat(names(shop.relatedObjects())).contains("asBakery", "stall", "supplied");
        assertThatThrownBy(() -> employee.manyToMany().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @Spec({"OPTS-004", "CPK-002"})
    void theKeyIsAFieldOrSeveral() {
        assertThat(shop.pk().name()).isEqualTo("id");
        assertThat(shop.autoField()).contains(shop.pk());
        assertThat(bakery.pk().name()).isEqualTo("shopPtr");
        Options<Enrollment> enrollment = Apps.options(Enrollment.class);
        assertThat(names(enrollment.pkFields())).containsExactly("employee", "course");
        assertThat(enrollment.autoField()).isEmpty();
        assertThatThrownBy(enrollment::pk)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("composite key");
        assertThat(enrollment.pkFields()).noneMatch(field -> field.unique());
    }

    @Test
    @Spec("OPTS-005")
    void inheritanceIsFollowedUpAndDown() {
        assertThat(bakehouse.parent()).isSameAs(bakery);
        assertThat(bakehouse.parentLink()).isSameAs(bakehouse.field("bakeryPtr"));
        assertThat(bakehouse.allParents()).containsExactly(bakery, shop);
        assertThat(shop.allParents()).isEmpty();
        assertThat(shop.children()).contains(bakery, Apps.options(Kiosk.class)).hasSize(2);
        assertThat(proxy.concrete()).isSameAs(shop);
        assertThat(proxy.proxyFor()).contains(shop);
        assertThat(shop.proxyFor()).isEmpty();
        assertThat(shop.concrete()).isSameAs(shop);
    }

    @Test
    @Spec("OPTS-006")
    void aConstraintCountsAsProofIfItIsAboutAllRowsAndAboutFields() {
        Options<Book> book = Apps.options(Book.class);
        List<ModelConstraint.Unique> total = book.totalUniqueConstraints();
        assertThat(total).allMatch(unique -> unique.condition() == null);
        assertThat(total).noneMatch(unique -> unique.fields().isEmpty());
        assertThat(book.constraints())
                .filteredOn(ModelConstraint.Unique.class::isInstance)
                .hasSizeGreaterThan(total.size());
    }

    @Test
    @Spec("OPTS-007")
    void aFieldSaysWhatItIs() {
        ForeignKeyField link = (ForeignKeyField) bakery.field("shopPtr");
        assertThat(link.autoCreated()).isTrue();
        assertThat(link.concrete()).isTrue();
        assertThat(link.cardinality()).contains(Cardinality.ONE_TO_ONE);
        assertThat(shop.pk().autoCreated()).isTrue();
        assertThat(shop.field("name").autoCreated()).isFalse();
        assertThat(shop.field("name").isRelation()).isFalse();
        assertThat(shop.field("name").cardinality()).isEmpty();
        assertThat(shop.field("name").relatedModel()).isEmpty();

        Field supplier = bakery.field("supplier");
        assertThat(supplier.cardinality()).contains(Cardinality.MANY_TO_ONE);
        assertThat(supplier.relatedModel()).contains(shop);
        Field back = shop.field("supplied");
        assertThat(back.cardinality()).contains(Cardinality.ONE_TO_MANY);
        assertThat(back.concrete()).isFalse();
        assertThat(back.autoCreated()).isTrue();
        assertThat(back.relatedModel()).contains(bakery);
        ManyToManyField mentors = employee.manyToMany().getFirst();
        assertThat(mentors.cardinality()).contains(Cardinality.MANY_TO_MANY);
        assertThat(mentors.concrete()).isFalse();
        assertThat(mentors.isHidden()).isFalse();
        assertThat(employee.fields(true, true)).anyMatch(Field::isHidden);
    }

    @Test
    @Spec("MODEL-007")
    void relationsLeadToModelsInWhateverOrderTheseAreDeclared() {
        assertThat(bakery.field("supplier").relatedModel()).contains(shop);
        assertThat(shop.field("asBakery").relatedModel()).contains(bakery);
        assertThat(employee.field("manager").relatedModel()).contains(employee);
        assertThat(employee.field("reports").relatedModel()).contains(employee);
        assertThat(Apps.options(Draft.class).field("title").relatedModel())
                .contains(Apps.options(Letter.class));
        assertThat(Apps.options(Letter.class).relatedObjects())
                .singleElement()
                .satisfies(side -> assertThat(side.target()).isSameAs(Apps.options(Draft.class)));
    }
}
