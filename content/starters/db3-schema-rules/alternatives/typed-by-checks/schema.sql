pragma foreign_keys = on;

create table if not exists holds (
    id integer primary key autoincrement,
    book_id integer not null,
    member_id integer not null,
    asked_on text not null,
    constraint once unique (member_id, book_id),
    foreign key (book_id) references books,
    foreign key (member_id) references members
);

create table if not exists loans (
    id integer primary key autoincrement,
    book_id integer not null,
    member_id integer not null,
    lent_on date not null,
    due date not null,
    returned_on date default null,
    foreign key (book_id) references books on delete restrict,
    foreign key (member_id) references members on delete restrict,
    constraint in_order check (lent_on <= due and (returned_on is null or lent_on <= returned_on))
);

create table if not exists books (
    id integer primary key autoincrement,
    isbn varchar(13) not null,
    title varchar not null,
    author varchar not null,
    year integer not null,
    copies integer not null,
    shelf text,
    constraint whole check (typeof(copies) = 'integer' and copies > 0),
    unique (isbn)
);

create table if not exists members (
    id integer primary key autoincrement,
    name varchar not null check (name <> ''),
    email varchar not null check (email like '%@%'),
    joined text default current_date
);
create unique index one_address on members (email);
