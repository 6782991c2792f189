for step in range(5):
    print(step)
