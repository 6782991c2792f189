"""What Shelf asks its database. Each function receives an open connection."""

from dataclasses import dataclass


@dataclass
class Book:
    id: int
    title: str
    author: str
