print("Oh, hello! A human!")
print('I hear that you had rice for breakfast.')
