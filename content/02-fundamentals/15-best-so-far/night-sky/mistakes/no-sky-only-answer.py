import random
rows = int(input("How many rows? "))
width = int(input("How wide? "))
row = random.randint(1, rows)
place = random.randint(1, width)
print(f"Bright star: row {row}, place {place}")
