import json

TEXT = '''
[{"day": "Friday", "books": ["Emma", "Kim"], "minutes": 90, "host": "Jun"},
 {"day": "Saturday", "books": ["Dracula"], "minutes": 120, "host": null},
 {"day": "Tuesday", "books": [], "minutes": 15, "host": "Pilar"}]
'''


# Write Meeting, longest and move here, with hints.


meetings: list[Meeting] = json.loads(TEXT)
best = longest(meetings)
if best is not None:
    print(best["day"], best["minutes"])
moved = move(meetings[0], "Sunday")
print(meetings[0]["day"], moved["day"], moved["books"])
