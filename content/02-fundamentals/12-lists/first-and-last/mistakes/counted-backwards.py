flatmates = ["Amina", "Bo", "Carlos", "Dewi"]
print("Big room:", flatmates[-4])
print("Above the kitchen:", flatmates[-1])
