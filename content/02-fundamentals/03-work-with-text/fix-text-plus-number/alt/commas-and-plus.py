minute = 61
player = "Mei"
fans = 40000
print("GOAL in minute", f"{minute}!")
print(player + " runs to the fans")
print("All", fans, "of them shout her name")
