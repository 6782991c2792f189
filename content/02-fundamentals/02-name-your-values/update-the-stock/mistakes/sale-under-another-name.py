stock = 40
print("At six:", stock)
left = stock - 25
print("At eight:", left)
stock = stock + 30
print("At ten:", stock)
