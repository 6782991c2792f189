# Records to JSON and back.
import json

records = [
    {
        "id": number,
        "name": f"Person {number}",
        "email": f"person{number}@example.org",
        "scores": [number % 7, number % 11, number / 4],
        "active": number % 3 == 0,
        "address": {"street": "Main Street", "number": number % 200, "city": None},
    }
    for number in range(600)
]
size = 0
for _ in range(4):
    text = json.dumps(records)
    again = json.loads(text)
    size += len(text) + len(again)
pretty = json.dumps(records[:150], indent=2, sort_keys=True)
print(size, again == records, len(pretty), pretty.count("\n"))
