door = input("The red door or the blue door? ").strip().lower()
if door == "red":
    print("A kitchen. On the table is a cake.")
    answer = input("Do you eat it? ").strip().lower()
    if answer == "yes":
        print("Delicious. It was waiting for you.")
    else:
        if answer == "smell":
            print("It smells of thunder.")
        else:
            print("The cake looks disappointed.")
else:
    print("A corridor. The door behind you is gone.")
