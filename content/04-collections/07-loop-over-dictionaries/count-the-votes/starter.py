votes = ["Mina", "omar", " MINA ", "Zoe", "Mina"]
