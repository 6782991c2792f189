"""Which hungry goats avoid this? Run: python goats.py "roses & tulips" """

import sys

import httpx2

from address import FARM

wishes = {"hungry": "yes", "avoids": sys.argv[1]}
response = httpx2.get(FARM + "/goats", params=wishes)
print(response.url)
print(response.status_code)
print(response.json())
