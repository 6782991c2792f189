name = "Leilani"
years = 30
