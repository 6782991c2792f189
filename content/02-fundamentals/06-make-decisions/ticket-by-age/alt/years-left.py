age = input("How old are you? ")
years_left = 12 - int(age)
if years_left > 0:
    print("Years to wait:", years_left)
else:
    print("Enjoy the film")
