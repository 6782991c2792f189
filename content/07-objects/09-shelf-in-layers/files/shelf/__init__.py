"""Shelf, in two modules that need each other."""
