"""The flap at the tram stop. Put a book in: python flap.py B-2103"""

import json
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen

body = json.dumps({"barcode": sys.argv[1]}).encode()
request = Request("http://127.0.0.1:8000/returns", body, {"Content-Type": "application/json"})
try:
    answer = urlopen(request)
except HTTPError as error:
    answer = error
words = json.load(answer)
print(words.get("message") or words["error"]["message"])
print("Receipt:", answer.headers.get("X-Request-ID", "(the printer has nothing to print)"))
