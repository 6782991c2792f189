-- Deniz's table on Friday, 3 March 2028: one row for each loan, with everything in it.
CREATE TABLE desk (
    title TEXT,
    copies INTEGER,
    member TEXT,
    email TEXT,
    lent_on TEXT,
    due TEXT
);

INSERT INTO desk (title, copies, member, email, lent_on, due) VALUES
    ('Jane Eyre', 1, 'Thandi', 'thandi@example.com', '2028-02-07', '2028-02-28'),
    ('Dune', 3, 'Sara', 'sara@example.com', '2028-02-10', '2028-03-02'),
    ('Dune', 3, 'Joao', 'joao@example.com', '2028-02-14', '2028-03-06'),
    ('Kindred', 3, 'Sara', 'sara@example.org', '2028-02-17', '2028-03-09'),
    ('Life of Pi', 2, NULL, NULL, '2028-02-22', '2028-03-14'),
    ('Life of Pi', 3, 'Halima', 'halima@example.com', '2028-02-24', '2028-02-16'),
    ('Dune', 3, 'Halima', 'halima@example.com', '2028-02-28', '2028-03-20');
