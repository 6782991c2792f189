# Brute force, and its cost: begin on each night and go on until the box is full, O(n²)
# Pattern, and its cost: a sliding window that grows and shrinks, O(n)


def quiet_nights(found, room):
    longest = 0
    for start in range(len(found)):
        total = 0
        nights = 0
        for things in found[start:]:
            total += things
            if total > room:
                break
            nights += 1
        longest = max(longest, nights)
    return longest


print(quiet_nights([4, 0, 2, 9, 1, 0, 3, 1, 0, 5, 2, 8], 10))
