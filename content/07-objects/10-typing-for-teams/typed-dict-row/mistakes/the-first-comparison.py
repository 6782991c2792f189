import json
from typing import TypedDict

TEXT = '''
[{"day": "Friday", "books": ["Emma", "Kim"], "minutes": 90, "host": "Jun"},
 {"day": "Saturday", "books": ["Dracula"], "minutes": 120, "host": null},
 {"day": "Tuesday", "books": [], "minutes": 15, "host": "Pilar"}]
'''


class Meeting(TypedDict):
    day: str
    books: list[str]
    minutes: int
    host: str | None


def longest(meetings: list[Meeting]) -> Meeting | None:
    best: Meeting | None = None
    for meeting in meetings:
        if meeting['minutes'] > best['minutes']:
            best = meeting
    return best


def move(meeting: Meeting, day: str) -> Meeting:
    moved = meeting.copy()
    moved["day"] = day
    return moved


meetings: list[Meeting] = json.loads(TEXT)
best = longest(meetings)
if best is not None:
    print(best["day"], best["minutes"])
moved = move(meetings[0], "Sunday")
print(meetings[0]["day"], moved["day"], moved["books"])
