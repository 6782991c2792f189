door = input("The red door or the blue door? ").strip().lower()
if door == "red":
    print("A kitchen. On the table is a cake.")
    answer = input("Do you eat it? ").strip().lower()
    if answer == "yes":
        print("Delicious. It was waiting for you.")
    elif answer == "no":
        print("The cake looks disappointed.")
    else:
        print("It smells of thunder.")
else:
    print("A corridor. The door behind you is gone.")
