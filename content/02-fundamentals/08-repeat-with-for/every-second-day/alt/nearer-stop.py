for day in range(1, 14, 2):
    print("Water on day", day)
