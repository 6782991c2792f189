name = input("What's your name, dear? ")
born = int(input("In which year were you born? "))
future = int(input("Which year shall I look at? "))
print(f"{name}, in {future} you turn {future - born}!")
