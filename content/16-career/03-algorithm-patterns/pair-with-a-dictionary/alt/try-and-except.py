# Brute force, and its cost: add each price to all the others, O(n²)
# Pattern, and its cost: a dictionary of the prices seen so far, O(n)


def two_for(prices, card):
    waiting_for = {}
    for position in range(len(prices)):
        try:
            return waiting_for[prices[position]], position
        except KeyError:
            waiting_for[card - prices[position]] = position
    return None


print(two_for([1999, 3450, 800, 2250, 1550, 650], 5000))
