delays = [0, 25, 3, 0]
print("Keep the soup warm")
