try:
    number = int(input("A number, please: "))
    print("Twice as much:", number * 2)
except ValueError:
    print("Let's say 7")
    print("Twice as much: 14")
print("Next visitor, please!")
