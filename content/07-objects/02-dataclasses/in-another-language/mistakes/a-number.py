from dataclasses import dataclass


@dataclass
class Track:
    title: str
    artist: str
    seconds: int
    language: int


first = Track("Neon Rain", "The Tin Kettles", 214, "English")
second = Track("Neon Rain", "The Tin Kettles", 214, "Turkish")
print(first)
print(first == second)
