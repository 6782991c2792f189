print('The sign says "No goats on the train"')
print("Don't say")
print('"Maaa" to the driver')
