# Brute force, and its cost: all pairs, O(n²)
# Pattern, and its cost: sort, then two ends that move inward, O(n log n)


def two_for(prices, card):
    cheapest_first = sorted(range(len(prices)), key=lambda place: prices[place])
    left, right = 0, len(prices) - 1
    while left < right:
        low, high = cheapest_first[left], cheapest_first[right]
        both = prices[low] + prices[high]
        if both == card:
            return min(low, high), max(low, high)
        if both < card:
            left += 1
        else:
            right -= 1
    return None


print(two_for([1999, 3450, 800, 2250, 1550, 650], 5000))
