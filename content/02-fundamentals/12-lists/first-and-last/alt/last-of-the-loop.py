flatmates = ["Amina", "Bo", "Carlos", "Dewi"]
newest = ""
for name in flatmates:
    newest = name
print("Big room:", flatmates[0])
print("Above the kitchen:", newest)
