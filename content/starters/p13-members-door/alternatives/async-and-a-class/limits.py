"""How often somebody may guess, kept in memory. A restart forgets it."""

import threading
from collections import deque

from errors import Refused


class Limiter:
    def __init__(self, most, seconds):
        self.most, self.seconds, self.times = most, seconds, {}

    def recent(self, key, now):
        times = self.times.setdefault(key, deque())
        while times and times[0] <= now - self.seconds:
            times.popleft()
        return times


lock = threading.Lock()
accounts, networks = Limiter(8, 1800), Limiter(90, 1800)


def count_guess(session, email, address, now):
    with lock:
        pairs = [(limiter, limiter.recent(key, now)) for limiter, key in ((accounts, hash(email)), (networks, address))]
        for limiter, times in pairs:
            if len(times) >= limiter.most:
                wait = str(times[0] + limiter.seconds - now)
                raise Refused(429, "wait", f"Wait for {wait} seconds.", {"Retry-After": wait})
        for _, times in pairs:
            times.append(now)
    return address


def forget(session, email, address=None):
    with lock:
        accounts.times.pop(hash(email), None)
        if networks.times.get(address):
            networks.times[address].pop()
