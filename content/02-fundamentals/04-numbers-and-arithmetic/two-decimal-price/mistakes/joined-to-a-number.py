price = 1.5
rolls = 15
print(rolls + " rolls: " + price * rolls)
