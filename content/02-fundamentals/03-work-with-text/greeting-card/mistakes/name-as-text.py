name = "Leilani"
years = 30
print("Dear name,")
print(f"{years} years already, and {years + 1} candles to be safe!")
