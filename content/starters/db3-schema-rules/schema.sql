-- The four tables of the library: books, members, loans, holds.

