print("Hello from my own computer")
print("I saved this file myself")
