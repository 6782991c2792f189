def area(length, width):
    print(length * width)


print("More room:", area(5, 7.5) - area(4, 6))
