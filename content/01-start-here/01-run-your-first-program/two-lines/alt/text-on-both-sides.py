food = input('What is in your fridge? ')
print('So it is you who ate all the', food, 'last night.')
