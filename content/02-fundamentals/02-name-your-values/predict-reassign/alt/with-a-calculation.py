guests = 20
morning = guests
guests = guests + 5
evening = guests
guests = 12

my_guests = 12
my_morning = 20
my_evening = 20 + 5
print(my_guests, my_morning, my_evening)
