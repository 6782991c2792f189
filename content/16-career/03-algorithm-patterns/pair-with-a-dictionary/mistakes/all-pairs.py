# Brute force, and its cost: add each price to all the others, O(n²)
# Pattern, and its cost: a dictionary of the prices seen so far, O(n)


def two_for(prices, card):
    for first in range(len(prices)):
        for second in range(first + 1, len(prices)):
            if prices[first] + prices[second] == card:
                return first, second
    return None


print(two_for([1999, 3450, 800, 2250, 1550, 650], 5000))
