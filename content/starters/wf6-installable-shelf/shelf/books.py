"""What a book is, and who is waiting for it."""

from collections import deque
from dataclasses import dataclass, field


@dataclass
class Book:
    isbn: str
    title: str
    author: str
    copies: int = 1
    queue: deque[str] = field(default_factory=deque)

    def ahead_of(self, member: str) -> int:
        """Return how many people in the queue come before this member."""
        if member in self.queue:
            return self.queue.index(member)
        return len(self.queue)
