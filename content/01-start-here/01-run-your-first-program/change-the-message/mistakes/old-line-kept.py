print("Oh, hello! A human!")
print("I had rice for breakfast.")
print("I have nothing to say yet.")
