# Lists of lists.
def multiply(left, right):
    size = len(left)
    product = [[0] * size for _ in range(size)]
    for row in range(size):
        for column in range(size):
            total = 0
            for index in range(size):
                total += left[row][index] * right[index][column]
            product[row][column] = total
    return product


size = 52
left = [[(row * column) % 10 for column in range(size)] for row in range(size)]
right = [[row + column for column in range(size)] for row in range(size)]
product = multiply(left, multiply(left, right))
transposed = [list(column) for column in zip(*product)]
print(product[3][5], transposed[3][5], sum(sum(row) for row in product))
