for second in range(5, 0, -1):
    print(second)
print("Go!")
