from delivery import titles
from printer import print_labels

low = 0
high = len(titles)
while high - low > 2:
    middle = (low + high) // 2
    if print_labels(titles[low:middle]) == "OK":
        low = middle
    else:
        high = middle
print(low)
