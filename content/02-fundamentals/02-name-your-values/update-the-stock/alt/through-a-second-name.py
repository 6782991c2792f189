stock = 40
print("At six:", stock)
left = stock - 25
stock = left
print("At eight:", stock)
more = stock + 30
stock = more
print("At ten:", stock)
