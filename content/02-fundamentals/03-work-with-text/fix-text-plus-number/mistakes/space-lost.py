minute = 61
player = "Mei"
fans = 40000
print(f"GOAL in minute {minute}!")
print(player + "runs to the fans")
print(f"All {fans} of them shout her name")
