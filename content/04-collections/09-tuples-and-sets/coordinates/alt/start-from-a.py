def halfway(a, b):
    street_a, block_a = a
    street_b, block_b = b
    middle = (street_a + (street_b - street_a) / 2, block_a + (block_b - block_a) / 2)
    return middle
