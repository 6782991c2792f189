"""Plays a year of reminders in a moment: python year.py"""

from datetime import date, timedelta

from nudge import nudge
from promises import Promise

PROMISE = Promise("sam@mail.example", "bring back my tent", date(2029, 3, 1))


class Screen:
    """Has a send, like mailer, but only prints."""

    def __init__(self):
        self.day = None

    def send(self, to, text):
        print(self.day, text)


screen = Screen()
for number in range(-30, 366):
    screen.day = PROMISE.due + timedelta(days=number)
    nudge(PROMISE, screen.day, screen)
