day = input("Which day is it? ")
holiday = input("Is it a holiday? ") == "yes"
