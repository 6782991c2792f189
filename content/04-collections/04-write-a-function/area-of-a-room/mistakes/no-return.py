def area(length, width):
    result = length * width


