print("Hello"
print("again")
