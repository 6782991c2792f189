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

water_passes = "?"
water_at_the_end = "?"
guests_passes = "?"
price_passes = "?"
