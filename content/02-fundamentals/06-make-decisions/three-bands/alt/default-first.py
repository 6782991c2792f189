minutes = int(input("How many minutes? "))
kind = "Normal film"
if minutes < 40:
    kind = "Short film"
if minutes > 150:
    kind = "Bring a pillow"
print(kind)
