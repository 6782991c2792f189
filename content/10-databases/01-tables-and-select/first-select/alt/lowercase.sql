select books.title, books.author, (2028 - books.year) age from books
