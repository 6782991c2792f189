minutes = int(input("How many minutes? "))
if minutes > 150:
    print("Bring a pillow")
elif minutes > 39:
    print("Normal film")
else:
    print("Short film")
