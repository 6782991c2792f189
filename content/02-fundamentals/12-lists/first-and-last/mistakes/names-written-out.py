flatmates = ["Amina", "Bo", "Carlos", "Dewi"]
print("Big room: Amina")
print("Above the kitchen: Dewi")
