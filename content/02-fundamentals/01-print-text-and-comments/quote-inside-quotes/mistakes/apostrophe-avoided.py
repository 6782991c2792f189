print('The sign says "No goats on the train"')
print('Do not say "Maaa" to the driver')
