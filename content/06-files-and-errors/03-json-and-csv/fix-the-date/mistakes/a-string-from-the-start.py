import json
from datetime import date

today = date(2026, 11, 25)
next_show = date(2026, 12, 4).isoformat()

show = {"title": "Night Waves", "next": next_show}
with open("show.json", "w", encoding="utf-8") as file:
    json.dump(show, file)

with open("show.json", encoding="utf-8") as file:
    loaded = json.load(file)
loaded["next"] = date.fromisoformat(loaded["next"])
days = (loaded["next"] - today).days
print("Next show:", loaded["next"])
print(days, "days to go")
