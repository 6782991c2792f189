# Shelf 0.1: add your program so far, and change it
