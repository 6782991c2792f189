"""The way to the mail server. Each mail takes a second, and this file stays as it is."""

import time


def send(email, text):
    """Sends a mail. Raises an OSError if the line to the mail server is dead."""
    time.sleep(1)
    print(f"To {email}: {text}", flush=True)
