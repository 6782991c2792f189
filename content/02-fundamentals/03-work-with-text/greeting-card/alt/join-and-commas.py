name = "Leilani"
years = 30
print("Dear " + name + ",")
print(years, "years already, and", years + 1, "candles to be safe!")
