bill = 96
people = 5
