print("Farm of the Okoye family")
print("Pumpkins, large")
print("Honey from our own bees)"
print("Eggs, today only")
