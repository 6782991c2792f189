# Brute force, and its cost: add each price to all the others, O(n²)
# Pattern, and its cost: a dictionary of the prices seen so far, O(n)


def two_for(prices, card):
    ordered = sorted(prices)
    left, right = 0, len(ordered) - 1
    while left < right:
        both = ordered[left] + ordered[right]
        if both == card:
            return left, right
        if both < card:
            left += 1
        else:
            right -= 1
    return None


print(two_for([1999, 3450, 800, 2250, 1550, 650], 5000))
