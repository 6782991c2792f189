"""python stairs.py 100: asks your server a hundred times, and counts the stairs."""

import sys
import time
from urllib.request import urlopen

FLOORS = 6
STAIRS = 17  # between two floors
HEIGHT = 0.17  # of one stair, in metres

questions = int(sys.argv[1])
start = time.perf_counter()
for question in range(questions):
    try:
        with urlopen("http://127.0.0.1:8000/books/2") as response:
            response.read()
    except OSError as error:
        sys.exit(f"{error}. Is your server running, and does /books/2 answer?")
seconds = time.perf_counter() - start

stairs = questions * FLOORS * STAIRS
print(f"{questions} answers in {seconds:.2f} seconds")
print(f"Saved: {stairs} stairs down, and {stairs * HEIGHT:.0f} metres up again")
