create table covers (
    id integer primary key autoincrement,
    show_id integer not null references shows,
    date text not null,
    person_id integer not null references people,
    words text not null check (length(words) between 1 and 140)
);
create unique index one_cover_a_day on covers (show_id, date)
