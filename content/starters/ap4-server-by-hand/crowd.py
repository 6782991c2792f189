"""Lets several phones ask for the fanfare at the same moment: python crowd.py 8001 3"""

import sys
import threading
import time
from http.client import HTTPConnection

port = int(sys.argv[1])
phones = int(sys.argv[2])
done = []
start = time.perf_counter()


def ask():
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", "/fanfare")
    connection.getresponse().read()
    done.append(time.perf_counter() - start)


threads = [threading.Thread(target=ask) for _ in range(phones)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for number, seconds in enumerate(done, start=1):
    if number <= 5 or number == phones:
        print(f"answer {number} after {seconds:.1f} seconds")
    elif number == 6:
        print("...")
