flatmates = ["Amina", "Bo", "Carlos", "Dewi"]
print("Big room:", flatmates(0))
print("Above the kitchen:", flatmates(-1))
