create table reviews (
    id integer primary key,
    book_id integer,
    member_id integer,
    stars integer,
    words text,
    check (book_id is not null and member_id is not null),
    check (stars is not null and stars >= 1 and stars <= 5),
    check (typeof(stars) = 'integer'),
    unique (book_id, member_id)
);
