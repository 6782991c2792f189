def halfway(a, b):
    street_a, block_a = a
    street_b, block_b = b
    middle = ((block_a + block_b) / 2, (street_a + street_b) / 2)
    return middle
