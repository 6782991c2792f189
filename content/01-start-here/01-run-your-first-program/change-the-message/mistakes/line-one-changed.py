print("I like rainy days.")
print("I have nothing to say yet.")
