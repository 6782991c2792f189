from dataclasses import dataclass


@dataclass
class Track:
    title: str
    artist: str
    seconds: int
    language: str


first = Track("Neon Rain", "The Tin Kettles", 214, "Turkish")
second = Track("Neon Rain", "The Tin Kettles", 214, "English")
print(first)
print(first == second)
