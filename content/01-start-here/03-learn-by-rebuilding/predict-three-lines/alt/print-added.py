name = input("What's your name? ")
print("Dear", name)
print("The pig has eaten my notes.")
print("They were 2 pages long.")
