flatmates = ["Amina", "Bo", "Carlos", "Dewi"]
print("Big room:", flatmates[1])
print("Above the kitchen:", flatmates[-1])
