# Brute force, and its cost: begin on each night and go on until the box is full, O(n²)
# Pattern, and its cost: a sliding window that grows and shrinks, O(n)


def quiet_nights(found, room):
    nights = 0
    total = 0
    for right in range(len(found)):
        total += found[right]
        if total > room:
            total -= found[right - nights]
        else:
            nights += 1
    return nights


print(quiet_nights([4, 0, 2, 9, 1, 0, 3, 1, 0, 5, 2, 8], 10))
