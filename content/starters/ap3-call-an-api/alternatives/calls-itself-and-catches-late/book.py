import json
import sys

import httpx2

from goats import FARM, ask, explain

name, number = sys.argv[1:]
try:
    with httpx2.Client(timeout=httpx2.Timeout(2)) as client:
        try:
            answer = client.post(
                FARM + "/bookings",
                content=json.dumps({"name": name, "goats": int(number)}),
                headers={"Content-Type": "application/json"},
            )
            known = answer.status_code < 500
        except httpx2.TimeoutException:
            known = False
    if known and answer.status_code != 201:
        sys.exit(f"No goats on Saturday: {answer.json()['detail']}")
    goats = answer.json()["goats"] if known else []
    for booking in [] if known else ask("/bookings", {}):
        if booking["name"] == name:
            goats = booking["goats"]
except Exception as error:
    sys.exit(explain(error))
if goats:
    print(*goats, sep=", ")
else:
    print("Nothing is booked. That's all we know.")
    sys.exit(1)
