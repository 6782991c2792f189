CREATE TABLE reviews (
    book_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    stars INTEGER NOT NULL,
    words TEXT,
    PRIMARY KEY (book_id, member_id),
    CHECK (stars > 0),
    CHECK (stars < 6)
) STRICT;
