package blog;

/// A tour of the library through a small blog.
final class Tour {

    private Tour() {}

    static void main() {
        IO.println("Quintet: a blog is on its way.");
    }
}
