list = [1]
print(list("ab"))
