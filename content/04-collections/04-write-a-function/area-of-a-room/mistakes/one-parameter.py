def area(length):
    return length * length


print(f"More room: {area(5, 7.5) - area(4, 6)}")
