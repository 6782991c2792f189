# Brute force, and its cost: for each box, search all the others for the best partner, O(n²)
# Pattern, and its cost: sort, then two pointers that move inward, O(n log n)


def rides(boxes, limit):
    left = list(boxes)
    count = 0
    while left:
        heaviest = max(left)
        left.remove(heaviest)
        if left and min(left) + heaviest <= limit:
            left.remove(min(left))
        count += 1
    return count


print(rides([7, 5, 9, 4, 1, 2], 10))
