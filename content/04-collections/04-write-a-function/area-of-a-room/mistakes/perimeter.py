def area(length, width):
    return 2 * (length + width)


print(f"More room: {area(5, 7.5) - area(4, 6)}")
