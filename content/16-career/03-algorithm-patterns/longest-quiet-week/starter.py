# Brute force, and its cost:
# Pattern, and its cost:


def quiet_nights(found, room):
    return 0


print(quiet_nights([4, 0, 2, 9, 1, 0, 3, 1, 0, 5, 2, 8], 10))
