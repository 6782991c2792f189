# Brute force, and its cost:
# Pattern, and its cost:


def two_for(prices, card):
    return None


print(two_for([1999, 3450, 800, 2250, 1550, 650], 5000))
