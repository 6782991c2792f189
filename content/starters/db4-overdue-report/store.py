"""What the library's programs ask their database. Each function gets an open connection."""

from dataclasses import dataclass


@dataclass
class Overdue:
    member_id: int
    name: str
    title: str
    days: int


@dataclass
class Line:
    name: str
    books: int
    longest: int
    cents: int


def overdue(connection, day):
    return []


def report(connection, day):
    return []


def card(connection, member_id, year):
    return ""
