def area(a, b):
    result = a * b
    return result


old = area(4, 6)
new = area(5, 7.5)
print("More room:", new - old)
