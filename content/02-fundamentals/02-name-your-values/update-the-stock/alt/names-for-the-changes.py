stock = 40
sold = 25
arrived = 30
print("At six:", stock)
stock = stock - sold
print("At eight:", stock)
stock = arrived + stock
print("At ten:", stock)
