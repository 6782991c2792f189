# Brute force, and its cost: add each price to all the others, O(n²)
# Pattern, and its cost: a dictionary of the prices seen so far, O(n)


def two_for(prices, card):
    seen = []
    for position, price in enumerate(prices):
        if card - price in seen:
            return seen.index(card - price), position
        seen.append(price)
    return None


print(two_for([1999, 3450, 800, 2250, 1550, 650], 5000))
