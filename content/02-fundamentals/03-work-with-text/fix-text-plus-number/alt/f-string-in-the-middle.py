minute = 61
player = "Mei"
fans = 40000
print("GOAL in minute " + f"{minute}" + "!")
print(f"{player} runs to the fans")
print(f"All {fans} of them shout her name")
