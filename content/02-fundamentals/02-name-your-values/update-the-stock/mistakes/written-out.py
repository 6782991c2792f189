stock = 40
print("At six:", stock)
stock = 15
print("At eight:", stock)
stock = 45
print("At ten:", stock)
