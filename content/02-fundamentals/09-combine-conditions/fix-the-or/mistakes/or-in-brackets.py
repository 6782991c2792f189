# Because: the text "sun" alone counts as true on any day
day = input("Day: ")
if day == ("sat" or "sun"):
    print("Late breakfast")
else:
    print("Early breakfast")
