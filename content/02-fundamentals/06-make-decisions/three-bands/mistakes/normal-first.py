minutes = int(input("How many minutes? "))
if minutes <= 150:
    print("Normal film")
elif minutes < 40:
    print("Short film")
else:
    print("Bring a pillow")
