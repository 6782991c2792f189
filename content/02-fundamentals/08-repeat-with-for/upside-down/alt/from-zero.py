for row in range(5):
    print((5 - row) * "#")
