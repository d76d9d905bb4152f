package dev.quintet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Keeps the arrows between modules and packages pointing one way.
class ArchitectureTest {

    private static JavaClasses library;

    @BeforeAll
    static void readTheClassesOfTheLibrary() {
        library =
                new ClassFileImporter()
                        .withImportOption(location -> !location.contains("/test-classes/"))
                        .withImportOption(
                                ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS::includes)
                        .importPackages("dev.quintet");
    }

    @Test
    void everyClassBelongsToAModuleInTheTable() {
        assertThat(library)
                .as("classes of the library; LibraryModule lists its modules")
                .isNotEmpty()
                .allSatisfy(
                        type -> assertThat(LibraryModule.of(type)).as(type.getName()).isPresent());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.quintet.(**)").should().beFreeOfCycles().check(library);
    }

    @ParameterizedTest
    @EnumSource
    void aModuleUsesOnlyModulesBelowIt(LibraryModule module) {
        noClasses()
                .that(module.classes())
                .should()
                .dependOnClassesThat(module.forbidden())
                .check(library);
    }

    @ParameterizedTest
    @EnumSource
    void internalsAreUsedOnlyByTheirOwnModule(LibraryModule module) {
        noClasses()
                .that(module.classesOfOthers())
                .should()
                .dependOnClassesThat(module.internals())
                .check(library);
    }

    @Test
    void onlyBackendsKnowTheirDrivers() {
        noClasses()
                .that(areOutsideBackends())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LibraryModule.DRIVER_PACKAGES.toArray(String[]::new))
                .check(library);
    }

    private static DescribedPredicate<JavaClass> areOutsideBackends() {
        return DescribedPredicate.describe(
                "are outside backends",
                type -> LibraryModule.of(type).filter(LibraryModule::isBackend).isEmpty());
    }
}
