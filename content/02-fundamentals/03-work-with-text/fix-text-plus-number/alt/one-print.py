minute = 61
player = "Mei"
fans = 40000
print(f"GOAL in minute {minute}!\n{player} runs to the fans\nAll {fans} of them shout her name")
