print("Which animal are you?")
print("I like octopus too")
