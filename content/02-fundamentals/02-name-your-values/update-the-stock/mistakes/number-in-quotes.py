stock = 40
print("At six:", stock)
stock = stock - "25"
print("At eight:", stock)
stock = stock + 30
print("At ten:", stock)
