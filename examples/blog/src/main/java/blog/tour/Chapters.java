package blog.tour;

/// The chapters of the tour in their order, which is that of Django's "Making queries".
public final class Chapters {
    private Chapters() {}

    /// Makes all steps on the current database, which has the sample data.
    public static void tell(Narrator tour) {
        Creating.tell(tour);
        Retrieving.tell(tour);
        Lookups.tell(tour);
        Spanning.tell(tour);
        Fields.tell(tour);
        Details.tell(tour);
        Documents.tell(tour);
        Conditions.tell(tour);
        Changing.tell(tour);
        Related.tell(tour);
        Deleting.tell(tour);
    }
}
