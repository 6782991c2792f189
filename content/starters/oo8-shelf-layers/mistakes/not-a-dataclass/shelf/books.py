"""What a book is, and who is waiting for it."""

from collections import deque
from dataclasses import dataclass, field


class Book:
    def __init__(self, isbn, title, author, copies=1):
        self.isbn = isbn
        self.title = title
        self.author = author
        self.copies = copies
        self.queue = deque()

    def ahead_of(self, member: str) -> int:
        """Return how many people in the queue come before this member."""
        if member in self.queue:
            return self.queue.index(member)
        return len(self.queue)
