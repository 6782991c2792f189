# The first answer is the traveller, the second one the place
who = input("And who are you? ")
where = input("Where would you rather be? ")
print("* * * * * * * * * *\nONE WAY TICKET\n* * * * * * * * * *")
print("This takes", who, "to", where)
print("Don't lose it")
