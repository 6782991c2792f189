minutes = int(input("How many minutes? "))
if minutes < 40:
    print("Short film")
elif minutes =< 150:
    print("Normal film")
else:
    print("Bring a pillow")
