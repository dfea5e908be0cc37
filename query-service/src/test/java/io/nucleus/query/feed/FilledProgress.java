package io.nucleus.query.feed;

/** A feed that has filled the index. */
public final class FilledProgress {
    private FilledProgress() {}

    public static FeedProgress filled() {
        FeedProgress progress = new FeedProgress();
        progress.filled();
        return progress;
    }
}
