def area(length, width):
    return length * width


more = area(5, 7.5) - area(4, 6)
print(f"More room: {more}")
