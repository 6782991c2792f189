"""Waits for a printer that never answers."""

import time

print("Waiting for the printer", flush=True)
while True:
    time.sleep(1)
