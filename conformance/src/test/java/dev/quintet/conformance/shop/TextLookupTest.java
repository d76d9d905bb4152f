package dev.quintet.conformance.shop;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.Value;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The lookups that find a text in a text.
@EveryDatabase
class TextLookupTest {
    private final boolean asciiFolds;

    TextLookupTest(Database database) {
        Shop.in(database);
        // the LIKE of some does not tell capital letters of ASCII from small ones
        asciiFolds = !Shop.albums(q("title__contains", "HELP ME")).isEmpty();
    }

    @Test
    @Spec("LOOKUP-004")
    void findATextAnywhereAtTheStartAndAtTheEnd() {
        assertThat(Shop.albums(q("title__contains", "et It")))
                .isEqualTo(Shop.albums(Album_.title.contains("et It")))
                .containsExactly("Let It Be Me");
        assertThat(Shop.albums(q("title__startswith", "Let")))
                .isEqualTo(Shop.albums(Album_.title.startsWith("Let")))
                .containsExactly("Let It Be Me");
        assertThat(Shop.albums(q("title__endswith", "Me")))
                .isEqualTo(Shop.albums(Album_.title.endsWith("Me")))
                .containsExactly("Help Me", "Let It Be Me");
        assertThat(Shop.albums(q("title__contains", ""))).hasSize(4);
    }

    @Test
    @Spec("LOOKUP-004")
    void caseCountsWhereTheDatabaseTellsIt() {
        List<String> capital = List.of("Help Me");
        List<String> both = List.of("Help Me", "help wanted");

        assertThat(Shop.albums(q("title__startswith", "Help")))
                .isEqualTo(asciiFolds ? both : capital);
        assertThat(Shop.albums(q("title__contains", "Help")))
                .isEqualTo(asciiFolds ? both : capital);
        assertThat(Shop.albums(q("title__endswith", "WANTED"))).hasSize(asciiFolds ? 1 : 0);
    }

    @Test
    @Spec("LOOKUP-004")
    void whatMeansSomethingToLikeMeansItself() {
        for (String text : List.of("%", "_", "\\", "50% O", "Off_S", "e\\")) {
            assertThat(Shop.albums(q("title__contains", text)))
                    .as(text)
                    .containsExactly("50% Off_Sale\\");
        }
        assertThat(Shop.albums(q("title__startswith", "5_%"))).isEmpty();
        assertThat(Shop.albums(q("title__endswith", "_ale\\"))).isEmpty();
    }

    @Test
    @Spec("LOOKUP-004")
    void theRightSideMayBeComputed() {
        assertThat(Shop.bands(q("motto__contains", Functions.lower(Value.of("SURE"))))).hasSize(1);
        assertThat(Shop.bands(q("motto__startswith", f("motto"))))
                .containsExactly("Solo", "The Beats");
        assertThat(Shop.albums(q("title__contains", f("band__motto")))).isEmpty();
        assertThat(Shop.albums(q("band__motto__endswith", Value.of("_sure\\"))))
                .containsExactly("Help Me", "Let It Be Me");
        assertThat(Shop.bands(q("name__contains", f("motto")))).containsExactly("Solo");
    }

    @Test
    @Spec("LOOKUP-005")
    void caseDoesNotCountForTheirSiblings() {
        assertThat(Shop.albums(q("title__icontains", "HELP")))
                .isEqualTo(Shop.albums(Album_.title.containsIgnoreCase("HELP")))
                .containsExactly("Help Me", "help wanted");
        assertThat(Shop.albums(q("title__istartswith", "hELP")))
                .isEqualTo(Shop.albums(Album_.title.startsWithIgnoreCase("hELP")))
                .containsExactly("Help Me", "help wanted");
        assertThat(Shop.albums(q("title__iendswith", "mE")))
                .isEqualTo(Shop.albums(Album_.title.endsWithIgnoreCase("mE")))
                .containsExactly("Help Me", "Let It Be Me");
        assertThat(Shop.albums(q("title__icontains", "off_s"))).containsExactly("50% Off_Sale\\");
        assertThat(Shop.albums(q("title__icontains", "off%s"))).isEmpty();
    }

    @Test
    @Spec("LOOKUP-011")
    void regularExpressionsAreTheDatabases() {
        assertThat(Shop.albums(q("title__regex", "^(Help|Let) ")))
                .isEqualTo(Shop.albums(Album_.title.matches("^(Help|Let) ")))
                .containsExactly("Help Me", "Let It Be Me");
        assertThat(Shop.albums(q("title__regex", "^HELP"))).isEmpty();
        assertThat(Shop.albums(q("title__iregex", "^HELP.*[de]$")))
                .containsExactly("Help Me", "help wanted");
        assertThat(Shop.albums(q("sold__regex", "^10+$")))
                .containsExactly("50% Off_Sale\\", "Help Me");
    }
}
