# Here you write the North depot's program, with Flask.
