name = "Leilani"
years = 30
print(f"Dear {name},")
print(f"{years} years already, and {years} candles to be safe!")
