try:
    int("x")
except ValueError as error:
    error.add_note("in line 3 of the file")
    raise
