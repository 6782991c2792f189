"""Puts Shelf together: one store, and a library whenever somebody asks."""

from shelf.service import Library
from shelf.storage import MemoryStore

STORE = MemoryStore()


def library():
    return Library(STORE)
