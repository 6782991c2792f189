# Because:
# the minutes stayed at 3, and 3 is always more than 0
minutes = 3
while True:
    if minutes == 0:
        break
    print("Minutes left:", minutes)
    minutes -= 1
print("Tea is ready")
