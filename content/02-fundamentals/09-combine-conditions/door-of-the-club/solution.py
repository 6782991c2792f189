name = input("What's your name? ").strip().lower()
food = input("What do you like to eat? ").strip().lower()
socks = int(input("How many pairs of socks do you have? "))
musical = "a" in name or "o" in name
if musical and food != "pizza" and 3 <= socks <= 12:
    print("Welcome to the Quiet Drummers.")
    print("Come in!")
else:
    print("We all have bad days.")
    print("Not tonight.")
