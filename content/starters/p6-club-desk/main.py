# Here you write the entry point of the club desk, in version 3.
