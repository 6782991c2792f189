# Here you write the entry point of the expense splitter.
