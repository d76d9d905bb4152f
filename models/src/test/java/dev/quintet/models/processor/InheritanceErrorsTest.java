package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InheritanceErrorsTest {
    @Test
    @Spec("MGR-001")
    void anInheritedManagerWouldQueryTheParentsTable() {
        assertThat(
                        errors(
"""
public class Place extends Model {
    public static final Manager<Place> objects = Manager.of(Place.class);
    public String name;
}
""",
"""
public class Restaurant extends Place {
    public boolean pizza;
}
"""))
                .containsExactly(
                        "Restaurant.java:1 'Restaurant': Q019: Restaurant inherits `objects` from"
                                + " Place, and `Restaurant.objects` would query the wrong table."
                                + " Declare `public static final Manager<Restaurant> objects ="
                                + " Manager.of(Restaurant.class);`.");
    }

    @Test
    void aManagerManagesItsOwnModel() {
        assertThat(
                        errors(
"""
public class Entry extends Model {
    public static final Manager<Blog> objects = Manager.of(Blog.class);
}
"""))
                .containsExactly(
                        "Entry.java:2 'objects': Q027: Entry.objects is a manager of Blog, not of"
                                + " Entry. Declare it as Manager<Entry>.");
    }

    @Test
    @Spec({"INH-008", "MODEL-006"})
    void aFieldDoesNotHideTheParents() {
        assertThat(
                        errors(
"""
public class Place extends Model {
    public String name;
}
""",
"""
public class Restaurant extends Place {
    public String name;
}
""",
"""
public abstract class Audited extends Model {
    public String note;
}
""",
"""
public class Entry extends Audited {
    public String note;
}
"""))
                .containsExactly(
                        "Restaurant.java:2 'name': Q026: Restaurant.name has the name of a field"
                            + " that it inherits from Place, and there would be two of them. Rename"
                            + " it, or use the inherited one.",
                        "Entry.java:2 'note': Q026: Entry.note has the name of a field that it"
                            + " inherits from Audited, and there would be two of them. Rename it,"
                            + " or use the inherited one.");
    }

    @Test
    @Spec({"META-010", "INH-006"})
    void aProxyHasAParentAndNoFields() {
        assertThat(
                        errors(
"""
@Proxy
public class Entry extends Model {
}
""",
"""
@Proxy
public class SpecialBlog extends Blog {
    public int rank;
}
"""))
                .containsExactly(
                        "Entry.java:2 'Entry': Q030: Entry is a proxy, but extends no concrete"
                                + " model.",
                        "SpecialBlog.java:3 'rank': Q030: SpecialBlog is a proxy, but declares the"
                            + " field rank, which has no place in a table that is its parent's.");
    }

    @Test
    void aParentLinkLeadsToTheParent() {
        assertThat(
                        errors(
"""
public class Place extends Model {}
""",
"""
public class Entry extends Model {
    @ParentLink @OnDelete(CASCADE) public final OneToOne<Place> place = oneToOne();
}
""",
"""
public class Restaurant extends Place {
    @ParentLink @OnDelete(CASCADE) public final OneToOne<Blog> blog = oneToOne();
}
""",
"""
public class Store extends Place {
    @ParentLink @OnDelete(CASCADE) public final ForeignKey<Place> place = foreignKey();
}
"""))
                .containsExactly(
                        "Entry.java:2 'place': Q031: Entry.place has @ParentLink, but Entry extends"
                                + " no concrete model.",
                        "Restaurant.java:2 'blog': Q031: Restaurant.blog has @ParentLink, but"
                                + " Restaurant extends Place, not Blog.",
                        "Store.java:2 'place': Q031: Store.place has @ParentLink, but it is no"
                                + " OneToOne<Place>.");
    }

    @Test
    @Spec("REL-018")
    void aParentLinkIsNeverNull() {
        assertThat(
                        errors(
"""
public class Place extends Model {}
""",
"""
public class Restaurant extends Place {
    @ParentLink @OnDelete(CASCADE) public final OneToOne<@Nullable Place> place = oneToOne();
}
"""))
                .containsExactly(
                        "Restaurant.java:2 'place': Q031: Restaurant.place has @ParentLink, but it"
                                + " may be null, and every Restaurant has a row of Place. Declare"
                                + " it as `OneToOne<Place>`.");
    }

    @Test
    @Spec("CPK-001")
    void aChildHasTheKeyOfItsParent() {
        assertThat(
                        errors(
"""
public class Place extends Model {}
""",
"""
public class Restaurant extends Place {
    @PrimaryKey public String code;
}
"""))
                .containsExactly(
                        "Restaurant.java:2 'code': Q037: Restaurant.code cannot be a primary key:"
                            + " Restaurant extends Place and has its key. A @ParentLink to Place"
                            + " may be the primary key.");
    }

    @Test
    void aMistakeInABaseModelIsReportedOnce() {
        assertThat(
                        errors(
"""
public abstract class Audited extends Model {
    public Thread worker;
}
""",
"""
public class Entry extends Audited {}
""",
"""
public class Comment extends Audited {}
"""))
                .containsExactly(
                        "Audited.java:2 'worker': Q004: Audited.worker has type Thread, which is no"
                            + " type of a column. Choices are: String, int, long, short, double,"
                            + " float, boolean and their boxes, BigDecimal, LocalDate, LocalTime,"
                            + " LocalDateTime, Instant, Duration, UUID, byte[], InetAddress,"
                            + " Inet4Address, Inet6Address, URI, Json, enums, relations, and any"
                            + " other class with @Convert. Make the field transient to leave it out"
                            + " of the table.");
    }

    @Test
    @Spec({"INH-001", "INH-008"})
    void whatIsLeftOutIsAFieldOfAnAbstractBase() {
        assertThat(
                        errors(
"""
public abstract class Base extends Model {
    public String title;
    public int count;
}
""",
"""
@Omit({"titel", "count"})
public class Entry extends Base {
    public long count;
}
""",
"""
@Omit("title")
public class Child extends Entry {}
"""))
                .containsExactly(
                        "Entry.java:2 'Entry': Q057: Entry leaves out 'titel', which is no field of"
                                + " an abstract base of it. Did you mean 'title'? Choices are:"
                                + " count, title.",
                        "Child.java:2 'Child': Q057: Child leaves out 'title', which is no field of"
                                + " an abstract base of it.");
    }
}
