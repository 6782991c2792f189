films = int(input("How many films did you see this year? "))
greeting = "Welcome!"
if films >= 5:
    greeting = "Popcorn fan"
if films >= 15:
    greeting = "Film expert"
if films >= 40:
    greeting = "Do you live here?"
print(greeting)
