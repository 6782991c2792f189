print('The sign says "No bikes"')
print('It's Leila's turn')
