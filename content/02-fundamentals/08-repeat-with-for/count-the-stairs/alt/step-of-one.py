for number in range(1, 6, 1):
    print(f"{number}")
