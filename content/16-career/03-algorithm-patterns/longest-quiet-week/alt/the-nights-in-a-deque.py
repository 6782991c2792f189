# Brute force, and its cost: begin on each night and go on until the box is full, O(n²)
# Pattern, and its cost: a sliding window that grows and shrinks, O(n)
from collections import deque


def quiet_nights(found, room):
    window = deque()
    total = longest = 0
    for things in found:
        window.append(things)
        total += things
        while total > room:
            total -= window.popleft()
        longest = max(longest, len(window))
    return longest


print(quiet_nights([4, 0, 2, 9, 1, 0, 3, 1, 0, 5, 2, 8], 10))
