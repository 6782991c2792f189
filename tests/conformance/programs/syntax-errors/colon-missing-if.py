age = 5
if age > 3
    print(age)
