"""Puts Shelf together. Only this file decides which store it gets."""

from shelf.service import Library
from shelf.storage import MemoryStore

library = Library(MemoryStore())
