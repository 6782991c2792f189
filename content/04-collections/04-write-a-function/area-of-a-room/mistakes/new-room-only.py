def area(length, width):
    return length * width


print(f"More room: {area(5, 7.5)}")
