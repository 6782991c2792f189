# Brute force, and its cost: begin on each night and go on until the box is full, O(n²)
# Pattern, and its cost: a sliding window that grows and shrinks, O(n)


def quiet_nights(found, room):
    left = 0
    total = 0
    longest = 0
    for right, things in enumerate(found):
        total += things
        while total > room:
            total -= found[left]
            left += 1
        longest = max(longest, right - left)
    return longest


print(quiet_nights([4, 0, 2, 9, 1, 0, 3, 1, 0, 5, 2, 8], 10))
