for step in range(1, 6):
    print(step)
