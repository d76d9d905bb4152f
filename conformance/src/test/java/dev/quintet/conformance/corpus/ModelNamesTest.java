package dev.quintet.conformance.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/// Names of the models are translated in both directions, all others are left alone.
class ModelNamesTest {
    private final ModelNames names = Corpus.read(Path.of("src/test/resources/corpus")).models();

    @Test
    void eachPartOfAPathIsTranslatedByItself() {
        assertThat(names.toJava("entry_set__pub_date__iso_year"))
                .isEqualTo("entrySet__pubDate__iso_year");
        assertThat(names.toJava("-number_of_comments")).isEqualTo("-numberOfComments");
        assertThat(names.toJava("place_ptr")).isEqualTo("placePtr");
        assertThat(names.toJava("blog_id")).isEqualTo("blogId");
        assertThat(names.attributesToJava("book_set.pub_date")).isEqualTo("bookSet.pubDate");
    }

    @Test
    void theWayBackGivesDjangosNames() {
        assertThat(names.toDjango("entrySet__pubDate__iso_year"))
                .isEqualTo("entry_set__pub_date__iso_year");
    }

    @Test
    void lookupsAnnotationsAndKeysStayAsTheyAre() {
        assertThat(names.toJava("data__has_key")).isEqualTo("data__has_key");
        assertThat(names.toJava("data__a key")).isEqualTo("data__a key");
        assertThat(names.toJava("double_rating")).isEqualTo("double_rating");
    }

    @Test
    void keywordsOfJavaGetOtherNames() {
        assertThat(names.toJava("float")).isEqualTo("floatValue");
        assertThat(names.toDjango("charValue")).isEqualTo("char");
    }
}
