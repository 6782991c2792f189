age = int(input("Age: "))
print(age + 1)
