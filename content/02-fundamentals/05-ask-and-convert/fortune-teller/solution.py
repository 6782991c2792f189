name = input("What's your name, dear? ")
born = int(input("In which year were you born? "))
future = int(input("Which year shall I look at? "))
age = future - born
print(f"Look into my eyes, {name}...")
print(f"I see the year {future}. You turn {age}!")
print("Your dog is old, and you're happy.")
print("You'll finally learn to whistle.")
