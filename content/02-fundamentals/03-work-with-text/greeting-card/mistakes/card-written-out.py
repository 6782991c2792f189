name = "Leilani"
years = 30
print("Dear Leilani,")
print(f"{years} years already, and {years + 1} candles to be safe!")
