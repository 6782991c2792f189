water = 20
while water > 5:
    water = water - 4

guests = 3
while guests > 3:
    guests = guests - 1

price = 10
while True:
    price = price + 5
    if price >= 25:
        break

water_passes = 4
water_at_the_end = 5
guests_passes = 0
price_passes = 3
