"""Words for doors, letters and birthdays."""


def in_words(nights):
    """Returns `1 night` or `2 nights`."""
    if nights == 1:
        return "1 night"
    return f"{nights} nights"


def door_sign(stay):
    """Returns what's on the door of a room."""
    return f"Room {stay.room}: {stay.cat}"


def welcome(stay):
    """Returns the first line of the letter on the pillow."""
    return f"Welcome, {stay.cat}! We're happy to have you for {in_words(stay.nights)}."


def bill(stay, cents):
    """Returns the last line of the bill."""
    return f"{stay.cat}, {in_words(stay.nights)}: {cents // 100}.{cents % 100:02}"


def birthday_card(cat, age):
    """Returns a card for a cat. Old ones get a more respectful one."""
    if age >= 15:
        return f"{cat}, you've slept for {age} years, and we admire every one of them."
    return f"Happy birthday, {cat}! You're {age}, and the box is from all of us."
