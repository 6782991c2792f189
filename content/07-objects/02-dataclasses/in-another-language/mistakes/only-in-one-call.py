from dataclasses import dataclass


@dataclass
class Track:
    title: str
    artist: str
    seconds: int
    language: str


first = Track("Neon Rain", "The Tin Kettles", 214, "English")
second = Track("Neon Rain", "The Tin Kettles", 214)
print(first)
print(first == second)
