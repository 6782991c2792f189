age = int(input("How old are you? "))
if age >= 12:
    print("Enjoy the film")
else:
    print("Years to wait: " + 12 - age)
