age = 5
print("I am " + age)
