package dev.quintet.conformance.indexes;

import static dev.quintet.models.expressions.Functions.lower;

import dev.quintet.models.Comment;
import dev.quintet.models.Index;
import dev.quintet.models.Manager;
import dev.quintet.models.Tablespace;
import dev.quintet.models.Unique;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A book.
@Comment("All there is to read")
public final class Book extends Coded {
    public static final Manager<Book> objects = Manager.of(Book.class);

    @Comment("As it stands on the cover")
    @Size(max = 40)
    public String title = "";

    @Index
    @Tablespace("pg_default")
    @Size(max = 40)
    public String author = "";

    @Unique
    @Size(max = 20)
    public String isbn = "";

    public int year = 2000;
    public @Nullable Integer edition;
    public int shelf;
    public int position;
    public int priceNet = 1;
    public int tax;
    public Integer priceGross;
    public boolean current;

    @Size(max = 10)
    public String mark = "";

    static void meta(Meta<Book> meta) {
        coded(meta);
        meta.index(Book_.title);
        meta.index("book_newest", Book_.year.desc(), Book_.title.asc());
        meta.index("book_lower_title", lower(Book_.title));
        meta.index("book_cheap", Book_.title)
                .where(Book_.priceNet.lt(10))
                .include(Book_.year)
                .operatorClasses("varchar_pattern_ops")
                .tablespace("pg_default");
        meta.unique("book_author_title", lower(Book_.author), lower(Book_.title));
        meta.unique("book_edition", Book_.title, Book_.edition).nullsNotDistinct();
        meta.unique("book_current", Book_.author).where(Book_.current.isTrue());
        meta.unique("book_place", Book_.shelf, Book_.position).deferred();
        meta.unique("book_gross", Book_.priceGross, Book_.year)
                .include(Book_.title)
                .violation("price", "{name}: another book of that year costs the same.");
        meta.check("book_year", Book_.year.gt(1400)).violation("year", "{name}: 100% too early.");
        meta.check("book_tax", Book_.priceGross.gte(Book_.tax));
        meta.exclude("book_mark")
                .using("btree")
                .on(Book_.mark, "=")
                .where(Book_.mark.gt(""))
                .violation("mark", "This mark is in use.");
        meta.generated(Book_.priceGross, Book_.priceNet.plus(Book_.tax));
    }

    private static int count;

    /// A book that has nothing in common with any other.
    static Book another() {
        count++;
        Book book = new Book();
        book.code = "C" + count;
        book.title = "Title " + count;
        book.author = "Author " + count;
        book.isbn = "I" + count;
        book.edition = count;
        book.shelf = count;
        book.priceNet = count;
        return book;
    }
}
