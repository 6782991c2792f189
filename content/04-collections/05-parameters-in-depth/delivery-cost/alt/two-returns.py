def delivery_cost(distance, express=False):
    cost = 3
    for km in range(5, distance):
        cost += 1
    if express:
        return 2 * cost
    return cost
