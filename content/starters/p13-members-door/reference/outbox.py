"""Puts mail into the folder outbox. It takes a while, as at a real post office."""

import pathlib
import time


def send(to: str, subject: str, text: str) -> None:
    time.sleep(2)
    folder = pathlib.Path("outbox")
    folder.mkdir(exist_ok=True)
    path = folder / f"{time.time_ns()}.txt"
    path.write_text(f"To: {to}\nSubject: {subject}\n\n{text}\n", encoding="utf-8")
