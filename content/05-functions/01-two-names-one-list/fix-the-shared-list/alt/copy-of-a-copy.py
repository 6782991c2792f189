# Because: there was only one list,
# and everybody wrote into it.
basics = ["rice", "oats"]
saturday = basics.copy()
sunday = saturday.copy()
saturday.append("melon")
sunday.append("bread")
print("Saturday:", saturday)
print("Sunday:", sunday)
print("Basics:", basics)
