for second in range(5, -1, -1):
    if second == 0:
        print("Go!")
    else:
        print(second)
