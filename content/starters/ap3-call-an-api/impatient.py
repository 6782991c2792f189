"""Books two goats for Nadia, and doesn't like to wait. Run: python impatient.py"""

import httpx2

from address import FARM

for attempt in range(3):
    try:
        wish = {"name": "Nadia", "goats": 2}
        response = httpx2.post(FARM + "/bookings", json=wish, timeout=2)
        print("Booked:", response.json()["goats"])
        break
    except httpx2.TimeoutException:
        print("No answer. I'll try again!")
