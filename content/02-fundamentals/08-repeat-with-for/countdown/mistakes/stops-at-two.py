for second in range(5, 1, -1):
    print(second)
print("Go!")
