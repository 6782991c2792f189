for passed in range(5):
    print(5 - passed)
print("Go!")
