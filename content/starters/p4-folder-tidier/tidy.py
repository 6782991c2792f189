# Here you write the folder tidier.
