"""Waits for a printer that never answers. Writes a line into heartbeat.txt every second."""

import os
import time

print("Waiting for the printer", flush=True)
try:
    while True:
        with open("heartbeat.txt", "w", encoding="utf-8") as file:
            file.write(f"process {os.getpid()}\nalive at {time.time():.0f}\n")
        time.sleep(1)
except KeyboardInterrupt:
    with open("heartbeat.txt", "a", encoding="utf-8") as file:
        file.write("ended with Ctrl+C\n")
