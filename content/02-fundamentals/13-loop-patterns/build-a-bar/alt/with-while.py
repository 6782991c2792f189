km = int(input("How many kilometres? "))
bar = ""
if km == 0:
    bar = "at home"
while km >= 5:
    bar += "####|"
    km -= 5
while km > 0:
    bar += "#"
    km -= 1
print(bar)
