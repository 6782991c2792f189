def halfway(street_a, block_a, street_b, block_b):
    middle = ((street_a + street_b) / 2, (block_a + block_b) / 2)
    return middle
