print("Oh, hello! A human!")
print('I'm from Oslo.')
