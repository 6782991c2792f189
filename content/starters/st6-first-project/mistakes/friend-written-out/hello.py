print("Good evening, Zuri.")
