"""Counts attempts in memory."""

from collections import defaultdict
from threading import Lock

from fastapi import HTTPException


class Counter:
    def __init__(self, most, seconds):
        self.most = most
        self.seconds = seconds
        self.times = defaultdict(list)
        self.lock = Lock()

    def note(self, who, now):
        """Notes an attempt, or raises a 429."""
        with self.lock:
            self.times[who] = [time for time in self.times[who] if now - time < self.seconds]
            if len(self.times[who]) >= self.most:
                wait = self.times[who][0] + self.seconds - now
                raise HTTPException(429, "Wait a while.", headers={"Retry-After": f"{wait}"})
            self.times[who].append(now)

    def forget(self, who, all_of_them=False):
        with self.lock:
            self.times[who] = [] if all_of_them else self.times[who][:-1]
