# Brute force, and its cost: for each box, search all the others for the best partner, O(n²)
# Pattern, and its cost: sort, then two pointers that move inward, O(n log n)
from collections import deque


def rides(boxes, limit):
    waiting = deque(sorted(boxes))
    count = 0
    while waiting:
        heaviest = waiting.pop()
        if waiting and waiting[0] + heaviest <= limit:
            waiting.popleft()
        count += 1
    return count


print(rides([7, 5, 9, 4, 1, 2], 10))
