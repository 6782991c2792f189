print("Hello, world")
print("Jambo, dunia")
print("你好")
