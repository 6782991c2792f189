try:
    number = int(input("A number, please: "))
except ValueError:
    print("Let's say 7")
    number = "7"
print("Twice as much:", number * 2)
print("Next visitor, please!")
