def area(length, width):
    length = float(input("Length? "))
    width = float(input("Width? "))
    return length * width


print(f"More room: {area(5, 7.5) - area(4, 6)}")
