children = 52
seats = 16
minibuses = 0
while minibuses * seats < children:
    minibuses = minibuses + 1
print("Order", minibuses, "minibuses")
