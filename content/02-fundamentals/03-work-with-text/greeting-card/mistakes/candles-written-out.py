name = "Leilani"
years = 30
print(f"Dear {name},")
print(f"{years} years already, and 31 candles to be safe!")
