create table loans (book_id integer not null, id integer primary key, foreign key (book_id) references books(id));
