path = "C:\folder\"
print(path)
