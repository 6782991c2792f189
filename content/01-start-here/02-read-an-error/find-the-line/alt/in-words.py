print('Line: line 5')
print('Error: NameError')
print("Word: 'Closed'")
