price = 3
here = price
away = price
oat_milk = price
print("Coffee to drink here:", here)
print("Coffee to take away:", away)
print("Coffee with oat milk:", oat_milk)
