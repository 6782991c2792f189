minutes = int(input("How many minutes? "))
if minutes < 40:
    print("Short film")
if minutes >= 40:
    print("Normal film")
if minutes > 150:
    print("Bring a pillow")
