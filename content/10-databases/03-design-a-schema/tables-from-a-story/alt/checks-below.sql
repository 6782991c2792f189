create table dogs (id integer primary key autoincrement, name varchar not null, chip varchar not null, unique (chip));
create table walkers (id integer primary key autoincrement, name varchar not null, phone varchar);
create table walks (
    id integer primary key autoincrement,
    day date not null,
    minutes integer not null,
    walker_id integer not null references walkers,
    dog_id integer not null references dogs,
    check (minutes > 9),
    check (minutes < 121),
    unique (day, dog_id)
);
