number = input("A number, please: ")
if number.isdigit():
    number = int(number)
else:
    print("Let's say 7")
    number = 7
print("Twice as much:", number * 2)
print("Next visitor, please!")
