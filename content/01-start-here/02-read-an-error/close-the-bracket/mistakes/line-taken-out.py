print("Farm of the Okoye family")
print("Pumpkins, large")
print("Eggs, today only")
