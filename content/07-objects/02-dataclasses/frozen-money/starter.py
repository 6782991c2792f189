# Write the class here.


ticket = Money(38000, "GHS")
meal = Money(2500, "GHS")
print(ticket.plus(meal))
print(ticket)
