first = input("First: ")
second = input("Second: ")
print(first, second)
