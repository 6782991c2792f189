word = input("Secret word? ")
animal = input("Favourite animal? ")
minutes = input("How many minutes did you walk? ")
minutes = int(minutes)
if word == "umbrella" or animal == "owl" or minutes > 40:
    answer = "Come in!"
else:
    answer = "Not tonight."
print(answer)
