CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    book_id INTEGER,
    member_id INTEGER,
    stars INTEGER,
    words TEXT
);
