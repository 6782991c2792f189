for second in range(5, 0):
    print(second)
print("Go!")
