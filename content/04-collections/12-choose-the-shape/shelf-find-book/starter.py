# Shelf 0.1: add your program so far, and go on below it
