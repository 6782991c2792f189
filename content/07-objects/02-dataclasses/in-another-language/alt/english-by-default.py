from dataclasses import dataclass


@dataclass
class Track:
    title: str
    artist: str
    seconds: int
    language: str = "English"


first = Track("Neon Rain", "The Tin Kettles", 214)
second = Track("Neon Rain", "The Tin Kettles", 214, "Turkish")
print(first)
print(first == second)
