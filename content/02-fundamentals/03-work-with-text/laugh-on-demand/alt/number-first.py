sound = input("Sound? ")
print(1 * sound)
print(3 * sound)
print(9 * sound)
