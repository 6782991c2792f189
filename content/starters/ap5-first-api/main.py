# Here you write the API of Shelf.
