-- Foodstuffs have their names in lowercase. Dishes and boxes also have a name to sort by.
create table dish (
    nr integer primary key,
    title text not null check (length(title) between 1 and 100),
    sort_title text not null,
    people integer not null check (people between 1 and 1000),
    how text not null
);
create table foodstuff (
    nr integer primary key,
    name text not null unique check (length(name) between 1 and 100),
    cup real check (cup > 0)
);
create table needs (
    nr integer primary key,
    dish integer not null references dish on delete cascade,
    foodstuff integer not null references foodstuff,
    amount real check (amount > 0),
    unit text,
    check ((amount is null and unit is null) or (amount is not null and unit in ('g', 'ml', 'piece', 'cup')))
);
create table box (nr integer primary key, name text not null, sort_name text not null unique);
create table in_box (
    dish integer not null references dish on delete cascade,
    box integer not null references box on delete cascade,
    unique (dish, box)
);
create index dish_sorted on dish (sort_title, nr);
create index needs_of_dish on needs (dish);
create index needs_of_foodstuff on needs (foodstuff, dish);
create index in_box_by_box on in_box (box, dish);
