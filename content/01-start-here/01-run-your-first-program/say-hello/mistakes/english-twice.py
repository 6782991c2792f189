print("Hello, world")
print("hello world")
