def later():
print("after")
