name = "Leilani"
years = 30
candles = years + 1
print(f"Dear {name},\n{years} years already, and {candles} candles to be safe!")
