class Dog:

print("after")
