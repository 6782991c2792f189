first = input("1: attic, 2: garden. ")
if first == "1":
    second = input("A game of chess. 1: play, 2: leave. ")
elif first == "2":
    second = input("A well. 1: look, 2: jump. ")
if first == "1" and second == "1":
    print("You win the house.")
elif first == "1" and second == "2":
    print("A voice says: check.")
elif second == "1":
    print("Your reflection waves.")
elif second == "2":
    print("It's only soup.")
