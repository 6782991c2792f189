# Good night
