# Because: the text "sun" alone counts as true on any day
day = input("Day: ")
if "sat" or "sun" == day:
    print("Late breakfast")
else:
    print("Early breakfast")
