def area(length, width):
    print(length * width)


area(5, 7.5)
area(4, 6)
