name = input("Who? "
age = int(input("Age? "))
print(name, age)
